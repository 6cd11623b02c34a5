import { describe, expect, test } from "vitest";
import { type Doorlooptijdtelling, doorlooptijdVan } from "./doorlooptijd.ts";

const bereikt = (dagen: number, aantal = 1): Doorlooptijdtelling => ({ einde: "bereikt", dagen, aantal });
const open = (dagen: number, aantal = 1): Doorlooptijdtelling => ({ einde: "open", dagen, aantal });

test("only what came to its end is an event; open and broken off are cut off at their day", () => {
  const tijd = doorlooptijdVan([bereikt(10, 2), open(3, 3), { einde: "afgebroken", dagen: 4, aantal: 5 }]);
  expect(tijd).toMatchObject({ bereikt: 2, open: 3, afgebroken: 5 });
  expect(tijd.km).toMatchObject({ n: 10, nGebeurtenissen: 2, nGecensureerd: 8 });
  expect(tijd.mediaan.waarde).toBe(10);
});

test("nothing at all has no times", () => {
  const tijd = doorlooptijdVan([]);
  expect([tijd.kwart.waarde, tijd.mediaan.waarde, tijd.driekwart.waarde]).toEqual([null, null, null]);
  expect(tijd.tekenTot).toBeUndefined();
});

describe("the curve", () => {
  test("stops where hardly anyone is followed any more", () => {
    const tijd = doorlooptijdVan([bereikt(5, 100), bereikt(10, 90), bereikt(20, 7), open(400, 3)]);
    expect(tijd.tekenTot).toBe(20);
  });

  test("is drawn to its end when there are few, and always past three quarters", () => {
    expect(doorlooptijdVan([bereikt(5), open(400)]).tekenTot).toBeUndefined();
    expect(doorlooptijdVan([open(1, 500), bereikt(50, 3), open(60)]).tekenTot).toBe(50);
  });
});
