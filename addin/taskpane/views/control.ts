import type { Finding, Severity } from "../../../core/finding.ts";
import type { StaleResult } from "../../../core/tasks/staleResults.ts";
import { say } from "../../../core/text/say.ts";
import { checkSheets } from "../actions/checkSheets.ts";
import type { Checked } from "../check.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import type { TabName } from "../frame.ts";
import { button, slug } from "../parts/button.ts";
import { clock, dayOf } from "../parts/clock.ts";
import { findingCard } from "../parts/findingCard.ts";
import { insertSheets } from "../parts/insertSheets.ts";
import { matches } from "../parts/matches.ts";
import { message, sign } from "../parts/message.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];
const tabOf: Readonly<Record<StaleResult["task"]["name"], TabName>> = { check: "control", distribution: "distribution", investment: "investment", rotation: "rotation" };

/** What is wrong, worst first, sheet by sheet; above it, results that no longer say what their inputs say. */
export function controlView(desk: Desk): readonly Child[] {
  const { t, state: { checked } } = desk;
  if (!checked) return [el("p", { class: "quiet" }, desk.door.isOpen() ? t.reading : t.noBook), insertSheets(desk)];
  return [
    ...checked.stale.map((stale) => staleMessage(desk, stale)),
    ...(checked.findings.length === 0 ? [nothingFound(desk, checked)] : findingList(desk, checked)),
    el("div", { class: "row" }, button(desk, t.control.check, () => checkSheets(desk), { id: "check" })),
    insertSheets(desk),
  ];
}

function staleMessage(desk: Desk, { sheet, moved, task, table }: StaleResult): HTMLElement {
  const { t, language } = desk;
  return message("warning", say(language, t.control.stale, { sheet }), el("p", {}, say(language, t.control.staleSays, { moved: moved.join(", ") })),
    button(desk, t.control.seeAgain, () => { delete desk.state.previews[task.name]; desk.show(tabOf[task.name]); }, { id: slug("stale", table), kind: "link", label: `${t.control.seeAgain}: ${sheet}` }));
}

function nothingFound(desk: Desk, { sheets, at }: Checked): HTMLElement {
  const { t, language } = desk;
  return sheets === 0 ? message("info", t.control.nothingKnown, el("p", {}, t.control.nothingKnownSays))
    : message("good", t.control.clean, el("p", {}, say(language, t.control.cleanSays, { sheets, day: dayOf(at), time: clock(language, at) })));
}

function findingList(desk: Desk, { findings }: Checked): readonly Child[] {
  const { t, language, state } = desk;
  const shown = findings.filter((finding) => !state.hidden.has(finding.severity) && matches(language, finding, state.search));
  return [
    el("div", { class: "counts", role: "group", "aria-label": t.control.severities }, severities.map((severity) => countButton(desk, findings, severity))),
    el("label", { class: "field" }, el("span", {}, t.control.filter), el("input", { type: "search", id: "search", value: state.search, autocomplete: "off", oninput: (event) => { state.search = (event.target as HTMLInputElement).value; desk.draw(); } })),
    shown.length < findings.length && el("p", { class: "quiet row" }, shown.length === 0 ? t.control.filterNone : say(language, t.control.filtered, { shown: shown.length, all: findings.length }),
      button(desk, t.control.showAll, () => { Object.assign(state, { hidden: new Set(), search: "" }); desk.draw(); }, { id: "show-all", kind: "link" })),
    ...groups(desk, shown).map(([name, some]) => el("section", { class: "group" },
      el("h2", {}, name, el("span", { class: "badge" }, some.length)), el("ul", { class: "findings" }, some.map((finding) => findingCard(desk, finding))))),
  ];
}

function countButton(desk: Desk, findings: readonly Finding[], severity: Severity): HTMLElement {
  const { t, language, state } = desk;
  const count = findings.filter((finding) => finding.severity === severity).length;
  const words = say(language, (count === 1 ? t.control.countsOne : t.control.counts)[severity], { count });
  return button(desk, [sign(severity), words], () => {
    const hidden = new Set(state.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    state.hidden = hidden;
    desk.draw();
  }, { id: `count-${severity}`, pressed: !state.hidden.has(severity) });
}

/** By sheet, with the file where several are open; the sheet with the worst finding first, as the findings are sorted. */
function groups({ t, state }: Desk, findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const several = (state.checked?.reading.books.length ?? 0) > 1;
  const by = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, sheet } = finding.where;
    const name = [several || sheet === undefined ? file : undefined, sheet].filter((part) => part !== undefined).join(" · ") || t.control.elsewhere;
    by.set(name, [...(by.get(name) ?? []), finding]);
  }
  return [...by];
}
