import { z } from "@hono/zod-openapi";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { leesBsn } from "#shared/bsn.ts";
import { tekstVeld } from "#shared/velden.ts";

export const Zoekformulier = z
  .strictObject({
    voornaam: tekstVeld(200),
    achternaam: tekstVeld(200),
    geboortedatum: z.string().optional(),
    postcode: z.string().optional(),
    huisnummer: tekstVeld(20),
    bsn: z.string().optional(),
  })
  .refine(({ bsn }) => bsn === undefined || leesBsn(bsn) !== undefined, {
    path: ["bsn"],
    message: "Dit BSN klopt niet. Een BSN heeft negen cijfers. Kijk of er een cijfer verkeerd staat.",
  })
  .refine(({ postcode }) => postcode === undefined || leesPostcode(postcode) !== undefined, {
    path: ["postcode"],
    message: "Deze postcode klopt niet. Een postcode ziet eruit als 8011 AB.",
  })
  .refine(
    ({ geboortedatum }) => geboortedatum === undefined || leesGeboortedatum(geboortedatum, "9999-12-31") !== undefined,
    {
      path: ["geboortedatum"],
      message: "Deze geboortedatum klopt niet. Gebruik bijvoorbeeld 24-11-1960, of alleen het jaar.",
    },
  );
