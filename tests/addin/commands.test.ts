import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { registerCommands } from "../../addin/commands/registerCommands.ts";
import { onWish, type Wish } from "../../addin/taskpane/wishes.ts";

const buttons = new Map<string, (event: { completed(): void }) => Promise<void>>();
const office = { actions: { associate: (name: string, run: () => Promise<void>) => buttons.set(name, run) }, addin: { showAsTaskpane: vi.fn(async () => {}) } };

beforeEach(() => { vi.stubGlobal("Office", office); registerCommands(); });
afterEach(() => { vi.unstubAllGlobals(); office.addin.showAsTaskpane.mockReset(); });

it("a button pressed before the pane is drawn is answered when it is; the latest press counts", async () => {
  const completed = vi.fn();
  await buttons.get("checkSheets")!({ completed });
  await buttons.get("recomputeDistribution")!({ completed });
  expect(completed).toHaveBeenCalledTimes(2);
  const fulfilled: Wish[] = [];
  onWish((wish) => fulfilled.push(wish));
  expect(fulfilled).toEqual(["distribution"]);
});

it.each([["checkSheets", "check"], ["recomputeDistribution", "distribution"], ["insertSheet", "insert"], ["undoRecompute", "undo"]] as const)("%s opens the pane and asks it for %s", async (name, wished) => {
  const fulfilled: Wish[] = [];
  onWish((wish) => fulfilled.push(wish));
  const completed = vi.fn();
  await buttons.get(name)!({ completed });
  expect([fulfilled, office.addin.showAsTaskpane.mock.calls.length, completed.mock.calls.length]).toEqual([[wished], 1, 1]);
});

it("the button is free again also when the pane cannot be opened", async () => {
  office.addin.showAsTaskpane.mockRejectedValueOnce(new Error("busy"));
  const completed = vi.fn();
  await expect(buttons.get("checkSheets")!({ completed })).rejects.toThrow("busy");
  expect(completed).toHaveBeenCalledOnce();
});
