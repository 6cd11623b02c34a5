import { expect, test } from "vitest";
import { adresregel } from "./adres.ts";

test("an address reads as one says it, with what is known of it", () => {
  const adres = { straat: "Kerkstraat", huisnummer: "77", postcode: "8023CC" };
  expect(adresregel(adres)).toBe("Kerkstraat 77, 8023CC");
  expect(adresregel({ ...adres, postcode: null })).toBe("Kerkstraat 77");
  expect(adresregel({ ...adres, straat: null })).toBe("8023CC 77");
});
