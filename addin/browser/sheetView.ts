import { address, placeOf, type Grid } from "../../core/workbook.ts";
import { columnName } from "../../core/workbook.ts";
import { say } from "../../core/text/say.ts";
import type { Desk } from "../taskpane/desk.ts";
import { el, type Child } from "../taskpane/el.ts";
import { button } from "../taskpane/parts/button.ts";
import { cellText } from "./cellText.ts";
import { openBooks, type Shelf } from "./shelf.ts";

/** Rows drawn at once; sheets that people type are shorter. */
const most = 400;

/** The sheets as they are now, to look at and to choose cells in: what Excel is in Excel. */
export function sheetView(desk: Desk, shelf: Shelf): Child {
  const { t: { browser: t }, language, state } = desk;
  const books = openBooks(shelf).map(({ file }) => state.checked?.reading.books.find((book) => book.file === file)).filter((book) => book !== undefined);
  const all = books.flatMap(({ file, grids }) => grids.map((grid) => ({ file, grid })));
  if (all.length === 0) return undefined;
  const here = all.find(({ file, grid }) => file === shelf.looked?.file && grid.sheet === shelf.looked.sheet) ?? all[0]!;
  const looked = shelf.looked?.sheet === here.grid.sheet ? shelf.looked.cell : "A1";
  const redraw = (): void => desk.drawBeside();
  const choose = (cell: string): void => { shelf.looked = { file: here.file, sheet: here.grid.sheet, cell }; shelf.tell(shelf.looked); redraw(); };
  const several = books.length > 1;
  return el("section", { class: "book", "aria-label": t.sheets },
    el("div", { class: "row" },
      el("label", { class: "field inline" }, el("span", {}, t.sheet), el("select", { id: "sheet", onchange: (event) => {
        const { file, grid } = all[Number((event.target as HTMLSelectElement).value)]!;
        shelf.looked = { file, sheet: grid.sheet, cell: "A1" };
        redraw();
      } }, all.map(({ file, grid }, index) => el("option", { value: index, selected: grid === here.grid }, several ? `${grid.sheet} (${file})` : grid.sheet)))),
      button(desk, `${t.explainCell} ${looked}`, () => { choose(looked); desk.show("explain"); }, { id: "explain-cell" })),
    here.grid.rows.length === 0 ? el("p", { class: "quiet" }, t.emptySheet) : gridTable(desk, here.file, here.grid, looked, choose),
    here.grid.rows.length > most && el("p", { class: "quiet" }, say(language, t.moreRows, { count: most })));
}

/** One cell can be reached with Tab; the arrows move from there, as they do in Excel. */
function gridTable(desk: Desk, file: string, grid: Grid, looked: string, choose: (cell: string) => void): HTMLElement {
  const { t: { browser: t }, language } = desk;
  const rows = grid.rows.slice(0, most);
  const width = Math.max(...rows.map((row) => row.length));
  const text = cellText(desk, file, grid);
  const at = placeOf(looked) ?? { row: 0, column: 0 };
  const move = (event: Event): void => {
    const step = ({ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] } as Readonly<Record<string, readonly [number, number]>>)[(event as KeyboardEvent).key];
    if (!step) return;
    event.preventDefault();
    const to = address(Math.min(Math.max(at.row + step[0], 0), rows.length - 1), Math.min(Math.max(at.column + step[1], 0), width - 1));
    choose(to);
    document.getElementById(`cell-${to}`)?.focus({ preventScroll: true });
  };
  return el("div", { class: "scroll sheet", id: "grid" }, el("table", { role: "grid", "aria-label": say(language, t.sheetLabel, { sheet: grid.sheet }), onkeydown: move },
    el("thead", {}, el("tr", {}, el("td"), Array.from({ length: width }, (_, column) => el("th", { scope: "col" }, columnName(column))))),
    el("tbody", {}, rows.map((cells, row) => el("tr", {}, el("th", { scope: "row" }, row + 1), Array.from({ length: width }, (_, column) => {
      const cell = address(row, column);
      const chosen = row === at.row && column === at.column;
      return el("td", { id: `cell-${cell}`, tabindex: chosen ? 0 : -1, "aria-selected": String(chosen), class: typeof cells[column] === "number" ? "number" : undefined, onclick: () => choose(cell) }, text(row, column));
    }))))));
}
