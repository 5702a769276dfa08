import { expect, it } from "vitest";
import { killRuns } from "../faults/killRuns.ts";

it("kill -9 at 12 moments of a run leaves the old report or the new one, and no file half written", { timeout: 300_000 }, async () => {
  const killed = await killRuns(12);
  expect(killed.filter((one) => one.killed).length).toBeGreaterThanOrEqual(8);
  expect(killed.filter(({ seen }) => seen === "broken")).toEqual([]);
  expect(killed.filter(({ settled }) => settled !== "old" && settled !== "new")).toEqual([]);
  expect(killed.flatMap(({ left }) => left)).toEqual([]);
});
