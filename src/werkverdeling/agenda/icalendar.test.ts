import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agendapunt, icalendar, tekst, vouw } from "./icalendar.ts";

const punt: Agendapunt = {
  uid: "ab12@keukentafel",
  titel: "Huisbezoek",
  begint: new Date("2026-03-29T00:30:00Z"),
  eindigt: new Date("2026-03-29T01:30:00Z"),
  gewijzigdOp: new Date("2026-03-10T09:00:00.123Z"),
  volgnummer: 2,
  isAfgezegd: false,
};
const octetten = (regel: string) => new TextEncoder().encode(regel).length;
const ontvouwd = (kalender: string) => kalender.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);

describe("a calendar", () => {
  test("says of an appointment its kind and its time in UTC, and nothing else", () => {
    expect(ontvouwd(icalendar([punt])).slice(6, -1)).toEqual([
      "BEGIN:VEVENT",
      "UID:ab12@keukentafel",
      "DTSTAMP:20260310T090000Z",
      "LAST-MODIFIED:20260310T090000Z",
      "SEQUENCE:2",
      "DTSTART:20260329T003000Z",
      "DTEND:20260329T013000Z",
      "SUMMARY:Huisbezoek",
      "STATUS:CONFIRMED",
      "TRANSP:OPAQUE",
      "CLASS:PRIVATE",
      "END:VEVENT",
    ]);
  });

  test("says that one was cancelled, and takes no time for it", () => {
    const regels = ontvouwd(icalendar([{ ...punt, isAfgezegd: true }]));
    expect(regels).toEqual(expect.arrayContaining(["STATUS:CANCELLED", "TRANSP:TRANSPARENT"]));
  });

  test("without appointments still holds a component", () => {
    const regels = ontvouwd(icalendar([]));
    expect([regels[0], regels.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
    expect(regels).toContain("BEGIN:VTIMEZONE");
  });

  test("stays a calendar, whatever the text", () => {
    const anders = fc.string({ unit: "binary", maxLength: 400 });
    const gevaarlijk = fc.array(
      fc.constantFrom("\r\n", "\n", "\r", ",", ";", "\\", ":", "BEGIN:VEVENT", "é", "👩‍👧", "\0", " ", "\u2028"),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          anders,
          gevaarlijk.map((delen) => delen.join("")),
        ),
        (titel) => {
          const kalender = icalendar([{ ...punt, titel, uid: titel }]);
          expect(kalender.endsWith("\r\n")).toBe(true);
          for (const regel of kalender.split("\r\n")) expect(octetten(regel)).toBeLessThanOrEqual(75);
          expect(kalender.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
          const regels = ontvouwd(kalender);
          expect(regels).toHaveLength(ontvouwd(icalendar([punt])).length);
          expect(regels.filter((regel) => regel === "BEGIN:VEVENT")).toHaveLength(1);
        },
      ),
    );
  });
});

test("text is escaped so that it reads back, without what has no place in it", () => {
  const terug = (geschreven: string) =>
    geschreven.replaceAll(/\\([\\;,n])/g, (_, teken: string) => (teken === "n" ? "\n" : teken));
  expect(tekst("Bel, mail; of \\ loop\nlangs\0")).toBe("Bel\\, mail\\; of \\\\ loop\\nlangs");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (waarde) => {
      const schoon = waarde.toWellFormed().replaceAll(/\r\n?/g, "\n");
      expect(terug(tekst(waarde))).toBe(schoon.replaceAll(/(?![\t\n])\p{Cc}/gu, ""));
    }),
  );
});

test("folding keeps every character whole and loses none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (regel) => {
      const een = regel.toWellFormed().replaceAll(/[\r\n]/g, "");
      const gevouwen = vouw(een);
      expect(gevouwen.replaceAll("\r\n ", "")).toBe(een);
      for (const deel of gevouwen.split("\r\n")) expect(octetten(deel)).toBeLessThanOrEqual(75);
    }),
  );
});
