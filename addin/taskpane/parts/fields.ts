import type { ReportTable } from "../../../core/report/table.ts";
import { el } from "../el.ts";

/** A list to choose from, under its own name. */
export const choice = (id: string, name: string, options: readonly (readonly [string, string])[], chosen: string, tell: (value: string) => void): HTMLElement =>
  el("label", { class: "field" }, el("span", {}, name), el("select", { id, onchange: (event) => tell((event.target as HTMLSelectElement).value) },
    options.map(([value, text]) => el("option", { value, selected: value === chosen }, text))));

/** A line to write on, with a hint below and, when it cannot be used, what is wrong. */
export const textField = (id: string, name: string, value: string, tell: (text: string) => void, hint: string, wrong: string | undefined): HTMLElement =>
  el("div", { class: "field" }, el("label", { for: id }, name),
    el("input", { id, type: "text", inputmode: "text", autocomplete: "off", value, "aria-describedby": `${id}-hint`, "aria-invalid": wrong === undefined ? undefined : "true", oninput: (event) => tell((event.target as HTMLInputElement).value) }),
    el("p", { class: "quiet", id: `${id}-hint` }, wrong ? el("strong", { class: "wrong" }, wrong) : hint));

/** The participants a table has a row for. */
export const peopleOf = (table: ReportTable): readonly string[] => table.rows.flatMap(({ kind, figures }) => (kind === "line" && typeof figures[0]?.value === "string" ? [figures[0].value] : []));
