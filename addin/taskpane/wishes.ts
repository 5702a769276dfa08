/** What a ribbon button asks the pane to do. Each shows what it found before anything is written, or what was put back. */
export type Wish = "check" | "distribution" | "insert" | "undo";

let pending: Wish | undefined;
let fulfil: ((wish: Wish) => void) | undefined;

/** Asks; a pane that is not drawn yet gets the latest wish when it is. */
export function wish(one: Wish): void {
  if (fulfil) fulfil(one);
  else pending = one;
}

/** The pane says how it fulfils wishes. */
export function onWish(how: (wish: Wish) => void): void {
  fulfil = how;
  if (pending !== undefined) how(pending);
  pending = undefined;
}
