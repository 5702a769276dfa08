import { describe, expect, it } from "vitest";
import { metadata } from "../../../addin/functions/metadata.ts";
import { functionTable } from "../../../addin/functions/table.ts";

const [nb, en] = [metadata("nb").functions, metadata("en").functions];

it("both languages describe the same functions, in other words", () => {
  const shape = (of: typeof nb) => of.map(({ id, parameters, result }) => ({ id, result, parameters: parameters.map((one) => ({ ...one, name: "", description: "" })) }));
  expect(shape(nb)).toEqual(shape(en));
  for (const [index, { name, description }] of nb.entries()) {
    expect(name).not.toBe(en[index]!.name);
    expect(description).not.toBe(en[index]!.description);
  }
});

describe.each(functionTable.map((one) => [one.id, one] as const))("%s", (id, { name, description, parameters, run }) => {
  it("has an id and names that Excel takes", () => {
    expect(id).toMatch(/^[A-Z0-9_.]{3,}$/);
    expect(name.nb).toMatch(/^[A-ZÆØÅ][A-ZÆØÅ0-9_.]{2,}$/);
    expect(name.en).toBe(id);
  });
  it("says what it is and what each argument is, in sentences", () => {
    for (const says of [description, ...parameters.map((one) => one.description)]) for (const text of [says.nb, says.en]) expect(text).toMatch(/^[«“\p{Lu}].*\.$/u);
  });
  it("names its arguments, each once", () => {
    for (const language of ["nb", "en"] as const) expect(new Set(parameters.map((one) => one.name[language])).size).toBe(parameters.length);
  });
  it("lets nothing needed follow what may be left out, and repeats only its last argument", () => {
    const loose = parameters.findIndex((one) => one.optional === true || one.repeating === true);
    expect(loose < 0 || parameters.slice(loose).every((one) => one.optional === true || one.repeating === true)).toBe(true);
    expect(parameters.slice(0, -1).some((one) => one.repeating === true)).toBe(false);
  });
  it("takes as many arguments as it tells Excel", () => expect(run.length).toBe(parameters.length));
});

it("ids and names are not used twice", () => {
  for (const of of [functionTable.map(({ id }) => id), nb.map(({ name }) => name)]) expect(new Set(of).size).toBe(functionTable.length);
});
