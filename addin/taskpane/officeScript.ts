const isOffice = (target: EventTarget | null): boolean => target instanceof HTMLScriptElement && target.src.startsWith("https://appsforoffice.microsoft.com/") && target.src.endsWith("/office.js");

/**
 * Whether Office.js, which the page asks for after this script, arrives. Its load and error events do not bubble, but they
 * can be caught on their way down: at the document, for a load event never passes the window.
 */
export const officeScript = new Promise<"loaded" | "failed">((settle) => {
  document.addEventListener("load", ({ target }) => { if (isOffice(target)) settle(typeof Office === "object" ? "loaded" : "failed"); }, true);
  document.addEventListener("error", ({ target }) => { if (isOffice(target)) settle("failed"); }, true);
});
