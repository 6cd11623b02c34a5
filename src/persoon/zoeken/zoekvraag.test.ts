import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { past, zoekvraag } from "./zoekvraag.ts";

const anna = { voornaam: "Anna", achternaam: "de Vries", geboortedatum: "1961-04-12" };
const thuis = { postcode: "8011XZ", huisnummer: "12" };
const gevonden = { id: "a", ...anna, ...thuis, zelfdeBsn: null };

describe("what is asked", () => {
  test.each([
    [{ bsn: "123456782" }],
    [{ achternaam: "Vries", geboortedatum: "1961" }],
    [{ achternaam: "Vries", postcode: "8011XZ" }],
    [{ voornaam: "Anna", geboortedatum: "1961-04-12" }],
    [{ geboortedatum: "1961-04-12", ...thuis }],
  ])("is enough to mean one person: %j", (vraag) => {
    expect(zoekvraag(vraag)).toEqual({ ok: true, value: vraag });
  });

  test.each([
    [{}],
    [{ achternaam: "Vries" }],
    [{ voornaam: "Anna", achternaam: "Vries" }],
    [{ voornaam: "Anna", geboortedatum: "1961" }],
    [{ voornaam: "Anna", postcode: "8011XZ", huisnummer: "12" }],
    [{ geboortedatum: "1961-04-12" }],
    [{ geboortedatum: "1961-04-12", postcode: "8011XZ" }],
    [{ geboortedatum: "1961", ...thuis }],
    [thuis],
    [{ achternaam: "??", geboortedatum: "1961-04-12" }],
  ])("is too little, because it is of many: %j", (vraag) => {
    expect(zoekvraag(vraag)).toEqual({ ok: false, reason: "meer_nodig" });
  });
});

describe("who was found", () => {
  test.each([
    [{ achternaam: "Vries", geboortedatum: "1961" }],
    [{ achternaam: "Friese", geboortedatum: "1961-04" }],
    [{ achternaam: "Vries", postcode: "8011XZ" }],
    [{ voornaam: "Anna", geboortedatum: "1961-04-12" }],
    [{ voornaam: "A.", achternaam: "Vries", geboortedatum: "1961-04-12", postcode: "9999ZZ" }],
    [{ geboortedatum: "1961-04-12", ...thuis }],
  ])("fits %j", (vraag) => {
    expect(past(vraag, gevonden)).toBeDefined();
  });

  test.each([
    [{ achternaam: "Vries", geboortedatum: "1987" }],
    [{ achternaam: "Jansen", postcode: "8011XZ" }],
    [{ voornaam: "Johanna Maria", achternaam: "Bakker", geboortedatum: "1961" }],
    [{ voornaam: "Bertus", achternaam: "Vries", geboortedatum: "1961" }],
    [{ achternaam: "Vries", postcode: "8012AA" }],
  ])("is another than %j", (vraag) => {
    expect(past(vraag, gevonden)).toBeUndefined();
  });

  test("by her BSN fits, whatever else was typed; with another BSN she never does", () => {
    expect(past({ bsn: "123456782", achternaam: "Bos" }, { ...gevonden, zelfdeBsn: true })).toBeDefined();
    expect(past({ ...anna, bsn: "123456782" }, { ...gevonden, zelfdeBsn: false })).toBeUndefined();
  });

  test("who is asked for exactly as she is written down always fits", () => {
    const deel = fc.record(
      {
        voornaam: fc.constantFrom("Anna", "Kees", "A."),
        achternaam: fc.constantFrom("de Vries", "Jansen-Bos", "Cuypers"),
        geboortedatum: fc.constantFrom("1961-04-12", "1961-04", "1961"),
        postcode: fc.constant("8011XZ"),
        huisnummer: fc.constantFrom("12", "12A"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(deel, (vraag) => {
        fc.pre(zoekvraag(vraag).ok);
        expect(past(vraag, { id: "a", ...vraag, zelfdeBsn: null })).toBeDefined();
      }),
    );
  });
});
