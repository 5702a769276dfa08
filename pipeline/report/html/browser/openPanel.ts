import type { PageData } from "../pageData.ts";
import { drawFigure } from "./drawFigure.ts";
import { drawPlace } from "./drawPlace.ts";

/** Wide enough for the panel to stand beside the text, which can then be read and pressed on. */
const beside = "(min-width: 70rem)";

/** The panel that says where something comes from. Escape closes it, and what was pressed to open it has the focus again. */
export function openPanel(data: PageData): { show(pressed: HTMLElement): void } {
  const dialog = document.getElementById("why") as HTMLDialogElement;
  const body = document.getElementById("why-body")!;
  const title = document.getElementById("why-title")!;
  let opener: HTMLElement | undefined;
  const close = (): void => { dialog.close(); };
  dialog.addEventListener("close", () => {
    document.body.classList.remove("beside");
    opener?.removeAttribute("aria-current");
    opener?.focus();
    opener = undefined;
  });
  document.getElementById("why-close")!.addEventListener("click", close);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && dialog.open) { event.preventDefault(); close(); } });
  return { show(pressed) {
    // Something pressed inside the panel changes what it says; the focus still goes back to where the reader left the page.
    if (!dialog.contains(pressed)) { opener?.removeAttribute("aria-current"); opener = pressed; opener.setAttribute("aria-current", "true"); }
    const { figure, place } = pressed.dataset;
    const drawn = figure !== undefined ? drawFigure(data, Number(figure), dialog.dataset) : drawPlace(data, Number(place), dialog.dataset);
    title.textContent = drawn.title;
    body.replaceChildren(...drawn.parts);
    const isBeside = matchMedia(beside).matches;
    if (!dialog.open) { if (isBeside) dialog.show(); else dialog.showModal(); }
    document.body.classList.toggle("beside", isBeside);
    dialog.scrollTop = 0;
    title.focus();
  } };
}
