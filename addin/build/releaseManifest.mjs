/** Where the development server lives; the manifest in the repository names it. */
export const developmentBase = "https://localhost:3000/";

/** The address the add-in will be served from, as given by whoever builds it: https, and ending with a slash. */
export function readBase(given) {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") throw new Error(`base must be an https address such as https://example.org/samfordel/, not «${given}»`);
  if (/^(?:localhost|127\.|\[::1\])/.test(url.hostname)) throw new Error(`base is this machine («${given}»): nobody else can open it`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The manifest with every development address replaced. */
export function releaseManifest(manifest, base) {
  const released = manifest.replaceAll(developmentBase, base).replace(/<!--[\s\S]*?-->\n?/g, "");
  if (/localhost/i.test(released)) throw new Error("the manifest names localhost in another way than " + developmentBase);
  return released;
}
