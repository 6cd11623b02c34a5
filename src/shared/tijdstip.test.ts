import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dagVan } from "./datum.ts";
import { leesTijd, momentVan, tijdVan } from "./tijdstip.ts";

describe("a time on a day in the Netherlands", () => {
  test.each([
    ["2026-03-10", "10:00", "2026-03-10T09:00:00.000Z"],
    ["2026-07-10", "10:00", "2026-07-10T08:00:00.000Z"],
    ["2026-07-10", "00:30", "2026-07-09T22:30:00.000Z"],
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("%s %s is %s", (dag, tijd, utc) => {
    expect(momentVan(dag, tijd)?.toISOString()).toBe(utc);
  });

  test("is not there in the hour that summer time skips", () => {
    for (const tijd of ["02:00", "02:30", "02:59"]) expect(momentVan("2026-03-29", tijd)).toBeUndefined();
  });

  test("reads back as it was said, for every moment that there is", () => {
    const momenten = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(momenten, (moment) => {
        const [dag, tijd] = [dagVan(moment), tijdVan(moment)];
        const terug = momentVan(dag, tijd);
        expect([terug && dagVan(terug), terug && tijdVan(terug)]).toEqual([dag, tijd]);
      }),
    );
  });
});

test("a time is read as people write it, and nothing else is a time", () => {
  expect(["9:30", "09.30", " 23:59 ", "0:00"].map(leesTijd)).toEqual(["09:30", "09:30", "23:59", "00:00"]);
  expect(["24:00", "9:60", "half tien", "", "9", "-1:00", "12:345"].map(leesTijd)).toEqual(Array(7).fill(undefined));
});
