import { convert, decimal, type Money, type Unit } from "../money.ts";
import { normaliseText } from "../sheets/contract.ts";
import { parseNumber } from "../sheets/parseNumber.ts";
import { whats } from "./readScenarios.ts";
import type { Scenario, ScenarioChange } from "./scenario/scenario.ts";

/**
 * A scenario in words: changes separated by semicolons, each with what, code, whom and value as in the sheet of scenarios,
 * e.g. «antall PC Molde +100; ramme -1%». A sign makes it a change, per cent a part of what is. Undefined when it is none.
 */
export function parseScenario(text: string, unit: Unit): Scenario | undefined {
  const changes = text.split(";").map((one) => one.trim()).filter(Boolean).map((one) => parseChange(one, unit));
  return changes.length === 0 || changes.includes(undefined) ? undefined : { name: text.trim(), changes: changes as ScenarioChange[] };
}

function parseChange(text: string, unit: Unit): ScenarioChange | undefined {
  const [first = "", ...words] = text.replace(/\s+%/g, "%").split(/\s+/);
  const what = whats[normaliseText(first)];
  const last = words.pop();
  if (what === undefined || last === undefined) return undefined;
  const at = {};
  if (what === "participant") {
    const to = { ut: 0, inn: 1 }[last.toLowerCase()];
    return to === undefined || words.length === 0 ? undefined : { what, participant: words.join(" "), to: decimal(to), at };
  }
  const value = parseValue(last, (amount) => (what === "pool" || what === "frame" ? convert(amount, unit, "kr") : amount), what === "weight");
  if (!value) return undefined;
  if (what === "frame") return { what, ...(words.length > 0 ? { code: words.join("") } : {}), ...value, at };
  const [code, ...whom] = words;
  const needed = what === "pool" ? whom.length === 0 : whom.length > 0;
  return code === undefined || !needed ? undefined : { what, code, ...(what === "pool" ? {} : { [what === "weight" ? "part" : "participant"]: whom.join(" ") }), ...value, at };
}

/** «+100» and «-1%» are changes, «18000» and «40%» new values; «=-5» is a new value below nothing. */
function parseValue(text: string, exact: (amount: Money) => Money, isWeight: boolean): Pick<ScenarioChange, "to" | "by" | "percent"> | undefined {
  const [, sign = "", digits = "", percent = ""] = /^([+\-−=]?)(.+?)(%?)$/.exec(text) ?? [];
  const parsed = parseNumber(sign === "=" ? digits : digits.replace(/^[+\-−]/, "x"));
  if (!("value" in parsed)) return undefined;
  const size = decimal(parsed.value);
  const signed = sign === "-" || sign === "−" ? size.negated() : size;
  if (percent === "%") return sign === "" || sign === "=" ? (isWeight ? { to: size.dividedBy(100) } : undefined) : { percent: signed.dividedBy(100) };
  return sign === "" || sign === "=" ? { to: exact(size) } : { by: exact(signed) };
}
