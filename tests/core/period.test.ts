import { expect, it } from "vitest";
import { isoDate, lastDay, parseDate, parsePeriod, serialOf } from "../../core/period.ts";

it.each([["2024-11", "2024-11"], ["11.2024", "2024-11"], ["november 2024", "2024-11"], ["nov. 2024", "2024-11"], ["31.10.2024", "2024-10"], ["2024-10-31", "2024-10"], ["2025", "2025"], [2025, "2025"], [45597, "2024-11"]])(
  "the period %j is %s", (seen, period) => expect(parsePeriod(seen)).toBe(period));
it.each(["2024-13", "smarch 2024", "i fjor", 7])("%j is no period", (seen) => expect(parsePeriod(seen)).toBeUndefined());
it.each([["31.12.2025", "2025-12-31"], ["31.des 2025", "2025-12-31"], ["31. desember 2025", "2025-12-31"], ["2025-12-31", "2025-12-31"], ["1/2/25", "2025-02-01"]])(
  "the date %j is %s", (seen, date) => expect(parseDate(seen)).toBe(date));
it.each(["31.02.2025", "snart", "32.1.2025"])("%j is no date", (seen) => expect(parseDate(seen)).toBeUndefined());
it("serials and ISO dates are the same days", () => {
  expect(isoDate(45596)).toBe("2024-10-31");
  expect(serialOf("2024-10-31")).toBe(45596);
});
it("a month ends on its last day, leap years too", () => expect([lastDay("2024-02"), lastDay("2024-10"), lastDay("2025")]).toEqual(["2024-02-29", "2024-10-31", "2025-12-31"]));
