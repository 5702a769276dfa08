import type { Where } from "../../../core/finding.ts";
import { say } from "../../../core/text/say.ts";
import { goToCell } from "../actions/goToCell.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";

interface Looks {
  readonly id: string;
  readonly kind?: "primary" | "link" | "figure" | "plain";
  /** There, but not now. */
  readonly off?: boolean;
  readonly pressed?: boolean;
  /** What it is called where what it shows is too short. */
  readonly label?: string;
}

/** A native button. While something is under way it stays where it is and can be reached, but does nothing. */
export function button(desk: Desk, content: Child, action: () => unknown, { id, kind = "plain", off = false, pressed, label }: Looks): HTMLButtonElement {
  const still = off || desk.state.busy;
  return el("button", {
    type: "button", id, class: `button ${kind}`, "aria-disabled": still ? "true" : undefined, "aria-pressed": pressed === undefined ? undefined : String(pressed), "aria-label": label,
    onclick: () => { if (!off && !desk.state.busy) void action(); },
  }, content);
}

/** A button that shows a cell, called by its address. */
export function cellButton(desk: Desk, where: Where, id: string, content?: string): HTMLButtonElement {
  const { t, language } = desk;
  const { sheet = "", cell } = where;
  const full = cell === undefined ? `${t.goToSheet}: ${sheet}` : say(language, t.goToCellIn, { cell, sheet });
  const short = content ?? (cell === undefined ? t.goToSheet : say(language, t.goToCell, { cell }));
  // WCAG 2.5.3: what is shown is part of what it is called.
  return button(desk, short, () => goToCell(desk, cell === undefined ? { ...where, cell: "A1" } : where), { id, kind: "link", label: full.includes(short) ? full : `${short}: ${full}` });
}

/** Text as part of an id. */
export const slug = (...parts: readonly (string | number | undefined)[]): string => parts.map((part) => String(part ?? "").replace(/[^\p{L}\p{N}]+/gu, "-")).join("-");
