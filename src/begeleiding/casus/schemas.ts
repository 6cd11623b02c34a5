import { z } from "@hono/zod-openapi";
import { nieuwPersoon } from "#persoon/inwoner/gelijkende.ts";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { formulierIdVeld, leesbaar, tekstVeld, telefoonVeld, versieVeld } from "#shared/velden.ts";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { gezinsrollen } from "./casus.ts";

const nieuw = "nieuw";

export const Opening = z.strictObject({
  id: formulierIdVeld,
  dossier: z.union([z.literal(nieuw), z.uuid()], "Kies een dossier."),
  versie: versieVeld,
});

const reden = (vraag: string, max = 1000) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

export const Overdracht = z
  .strictObject({
    id: formulierIdVeld,
    medewerkerId: z.uuid("Kies een collega uit de lijst.").optional(),
    organisatie: tekstVeld(200),
    reden: reden("Schrijf kort op waarom de regie overgaat."),
    versie: versieVeld,
  })
  .refine((invoer) => (invoer.medewerkerId === undefined) !== (invoer.organisatie === undefined), {
    path: ["medewerkerId"],
    message: "Kies een collega, of vul een organisatie in. Niet allebei.",
  });

export const NieuweBetrokkene = z.strictObject({
  id: formulierIdVeld,
  medewerkerId: z.uuid("Kies een collega."),
  reden: reden("Schrijf kort op waarom deze collega meedoet."),
  versie: versieVeld,
});

export const EindeDeelname = z.strictObject({ versie: versieVeld });

export const NieuweDeelnemer = z
  .strictObject({
    id: formulierIdVeld,
    voornaam: tekstVeld(200),
    voorvoegsel: tekstVeld(40),
    achternaam: reden("Vul de achternaam in.", 200),
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
