import { z } from "@hono/zod-openapi";
import { leesGeboortedatum, leesPostcode, type Naamgebruik, naamgebruiken } from "#persoon/inwoner/inwoner.ts";
import { type Voorkeurstaal, voorkeurstalen } from "#persoon/inwoner/taal.ts";
import { dagVeld, emailVeld, tekstVeld, telefoonVeld, versieVeld } from "#shared/velden.ts";

// @NOTE Object.keys gives the codes of a list as plain text.
const gebruiken = Object.keys(naamgebruiken) as [Naamgebruik, ...Naamgebruik[]];
const talen = Object.keys(voorkeurstalen) as [Voorkeurstaal, ...Voorkeurstaal[]];

export const Gegevens = z
  .strictObject({
    voornaam: tekstVeld(200),
    voorvoegsel: tekstVeld(40),
    achternaam: tekstVeld(200),
    voorvoegselPartner: tekstVeld(40),
    partnernaam: tekstVeld(200),
    naamgebruik: z.enum(gebruiken, "Kies hoe de naam geschreven wordt."),
    geboortedatum: z.string().optional(),
    telefoon: telefoonVeld,
    email: emailVeld,
    mailVeilig: z.boolean("Kies ja of nee.").optional(),
    voorkeurstaal: z.enum(talen, "Kies een taal uit de lijst.").optional(),
    straat: tekstVeld(200),
    huisnummer: tekstVeld(20),
    postcode: z.string().optional(),
    vertrokkenOp: dagVeld("Vul de dag van vertrek in.").optional(),
    vertrokkenNaar: tekstVeld(100),
    overledenOp: dagVeld("Vul de dag van overlijden in.").optional(),
    versie: versieVeld,
  })
  .refine(({ postcode }) => postcode === undefined || leesPostcode(postcode) !== undefined, {
    path: ["postcode"],
    message: "Deze postcode klopt niet. Een postcode ziet eruit als 8011 AB.",
  })
  .refine(({ geboortedatum: dag }) => dag === undefined || leesGeboortedatum(dag, "9999-12-31") !== undefined, {
    path: ["geboortedatum"],
    message: "Deze geboortedatum klopt niet. Gebruik bijvoorbeeld 24-11-1960, of alleen het jaar.",
  })
  .refine(({ vertrokkenOp, vertrokkenNaar }) => vertrokkenNaar === undefined || vertrokkenOp !== undefined, {
    path: ["vertrokkenOp"],
    message: "Vul ook de dag van vertrek in. Bijvoorbeeld 24-11-2026.",
  });
