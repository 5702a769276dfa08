const steps: Readonly<Record<string, readonly [down: number, right: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Within a table the arrows go from figure to figure and past cells that have none; Tab goes to the next table. */
export function moveAmongFigures(): void {
  for (const table of document.querySelectorAll("table")) for (const later of [...table.querySelectorAll("[data-figure]")].slice(1)) later.setAttribute("tabindex", "-1");
  document.addEventListener("keydown", (event) => {
    const step = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? undefined : steps[event.key];
    const from = document.activeElement;
    const cell = from?.matches("table [data-figure]") ? from.closest<HTMLTableCellElement>("td, th") : null;
    if (!step || !cell) return;
    event.preventDefault();
    const next = figureFrom(cell, step);
    if (next) { from!.setAttribute("tabindex", "-1"); next.removeAttribute("tabindex"); next.focus(); }
  });
}

function figureFrom(cell: HTMLTableCellElement, [down, right]: readonly [number, number]): HTMLElement | undefined {
  const rows = cell.closest("table")!.rows;
  let row = (cell.parentElement as HTMLTableRowElement).rowIndex + down;
  let column = cell.cellIndex + right;
  while (rows[row]?.cells[column]) {
    const found = rows[row]!.cells[column]!.querySelector<HTMLElement>("[data-figure]");
    if (found) return found;
    row += down;
    column += right;
  }
  return undefined;
}
