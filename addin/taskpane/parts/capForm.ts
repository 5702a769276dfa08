import { capModes, type CapMode } from "../../../core/allocation/goalSeek.ts";
import { toDecimal } from "../../../core/fraction.ts";
import { convert, decimal, isMoney, type Money } from "../../../core/money.ts";
import type { ReportTable } from "../../../core/report/table.ts";
import { parseNumber } from "../../../core/sheets/parseNumber.ts";
import { seekFromCap, type CapAnswered } from "../../../core/tasks/seekFromCap.ts";
import { say } from "../../../core/text/say.ts";
import { texts } from "../../../core/text/texts.ts";
import type { Desk } from "../desk.ts";
import { el, type Child } from "../el.ts";
import { button } from "./button.ts";
import { choice, peopleOf, textField } from "./fields.ts";
import { findingCard } from "./findingCard.ts";
import { message } from "./message.ts";

/** From what one participant shall pay at most to the frame that keeps it. Asked and answered; nothing is written. */
export function capForm(desk: Desk, table: ReportTable): HTMLElement {
  const { t: { cap: t }, language, state: { cap } } = desk;
  const people = peopleOf(table);
  if (!people.includes(cap.participant)) cap.participant = people[0] ?? "";
  const { participant } = cap;
  const unit = table.unit ?? "kr";
  return el("details", { id: "cap", class: "fold" }, el("summary", {}, el("h2", {}, t.title)),
    choice("cap-who", t.participant, people.map((name) => [name, name]), participant, (value) => { cap.participant = value; desk.draw(); }),
    textField("cap-amount", say(language, t.cap, { unit: texts[language].units[unit] }), cap.text, (text) => { cap.text = text; },
      say(language, t.capHint, { example: amountOf(table, participant)?.toFixed() ?? "0" }), cap.wrong ? say(language, t.notNumber, { seen: cap.text }) : undefined),
    choice("cap-mode", t.mode, capModes.map((mode) => [mode, t.modes[mode]]), cap.mode, (value) => { cap.mode = value as CapMode; }),
    button(desk, t.seek, () => desk.run(desk.t.computing, async () => {
      const read = parseNumber(cap.text);
      cap.wrong = !("value" in read);
      cap.answer = "value" in read ? seekFromCap(desk.state.checked?.facts ?? [], { participant, cap: decimal(read.value), mode: cap.mode }) : undefined;
    }), { id: "cap-seek" }),
    cap.answer && answer(desk, cap.answer));
}

const amountOf = (table: ReportTable, person: string): Money | undefined => {
  const value = table.rows.find(({ figures }) => figures[0]?.value === person)?.figures[1]?.value;
  return isMoney(value) ? value : undefined;
};

function answer(desk: Desk, { year, unit, sought, findings }: CapAnswered): Child {
  const { t: { cap: t }, language } = desk;
  if (!sought) return el("ul", { class: "findings" }, findings.map((finding) => findingCard(desk, finding)));
  const inUnit = (kroner: Money): string => convert(kroner, "kr", unit).toDecimalPlaces(1).toFixed();
  const { answer: frame, amount, moving, participant, printed, unique } = sought;
  return message("good", say(language, t.answer, { year, frame: inUnit(frame), unit }),
    el("p", {}, say(language, t.answerSays, { participant, amount: inUnit(toDecimal(amount)), unit, today: inUnit(toDecimal(moving.frame)), difference: inUnit(frame.minus(toDecimal(moving.frame))) })),
    printed && el("p", {}, unique ? t.unique : say(language, t.alike, { count: printed.count, from: inUnit(printed.from), to: inUnit(printed.to) })));
}
