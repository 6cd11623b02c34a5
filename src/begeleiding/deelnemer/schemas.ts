import { z } from "@hono/zod-openapi";
import { gezinsrollen } from "#begeleiding/casus/casus.ts";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { nieuwPersoon } from "#persoon/inwoner/gelijkende.ts";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { dagVeld, formulierIdVeld, leesbaar, tekstVeld, telefoonVeld, versieVeld } from "#shared/velden.ts";

const achternaam = leesbaar(
  z
    .string("Vul de achternaam in.")
    .trim()
    .min(1, "Vul de achternaam in.")
    .max(200, "Deze tekst is te lang. Gebruik niet meer dan 200 tekens."),
);

export const NieuweDeelnemer = z
  .strictObject({
    id: formulierIdVeld,
    voornaam: tekstVeld(200),
    voorvoegsel: tekstVeld(40),
    achternaam,
    geboortedatum: z.string().optional(),
    postcode: z.string().optional(),
    huisnummer: tekstVeld(20),
    telefoon: telefoonVeld,
    gezinsrol: z.enum(codesVan(gezinsrollen), "Kies wat deze persoon in het gezin is."),
    zelfde: z.union([z.literal(nieuwPersoon), z.uuid()], "Kies of het dezelfde persoon is.").optional(),
    getoond: z.array(z.uuid()).max(20).default([]),
    versie: versieVeld,
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

export const NieuweHuisgenoot = z.strictObject({
  inwonerId: z.uuid("Kies iemand uit de lijst."),
  gezinsrol: z.enum(codesVan(gezinsrollen), "Kies wat deze persoon in het gezin is."),
  versie: versieVeld,
});

export const Vertrek = z.strictObject({
  inwonerId: z.uuid("Kies wie niet meer bij het gezin hoort."),
  op: dagVeld("Vul in sinds welke dag."),
  versie: versieVeld,
});
