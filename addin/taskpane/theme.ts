/** Excel's own theme goes before the system's. Its background tells light from dark in every version of Office. */
export function followOfficeTheme(): void {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const channels = /^#(..)(..)(..)/.exec(background ?? "")?.slice(1).map((hex) => Number.parseInt(hex, 16));
  if (!channels) return;
  const [red = 0, green = 0, blue = 0] = channels;
  document.documentElement.dataset["theme"] = 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
