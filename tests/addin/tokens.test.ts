import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { tokensCss } from "../../addin/build/makeTokens.mjs";

const style = (name: string): string => readFileSync(join(import.meta.dirname, "../../addin/taskpane", name), "utf8");

it("the pane's colours and measures are Microsoft's own, as its package has them now", () => expect(style("tokens.css")).toBe(tokensCss(style("taskpane.css"))));

it("the style sheet uses no variable that nobody defines, and no colour of its own", () => {
  const used = [...style("taskpane.css").matchAll(/var\(--(\w+)\)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !style("tokens.css").includes(`--${name}:`))).toEqual([]);
  expect(style("taskpane.css").match(/#[0-9a-f]{3,8}\b|\brgba?\(/gi) ?? []).toEqual([]);
});
