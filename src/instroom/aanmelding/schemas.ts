import { z } from "@hono/zod-openapi";
import { codesVan, instanties, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { type Aanmelding, herkomstVan } from "./aanmelding.ts";
import type { Dag } from "#shared/datum.ts";
import { emailVeld, formulierIdVeld, leesbaar, tekstVeld, telefoonVeld } from "#shared/velden.ts";

const eigenWoorden = leesbaar(
  z
    .string("Vertel in uw eigen woorden wat er speelt.")
    .min(1, "Vertel in uw eigen woorden wat er speelt.")
    .max(4000, "Dit verhaal is te lang. Gebruik niet meer dan 4000 tekens; de rest vertelt u in het gesprek."),
);
const lijstLeefgebieden = z
  .array(z.enum(codesVan(leefgebieden), "Kies onderwerpen uit de lijst."))
  .max(11, "Kies onderwerpen uit de lijst.")
  .default([]);
const wijkCode = z
  .string()
  .regex(/^WK\d{6}$/, "Kies een wijk uit de lijst.")
  .optional();

const inwoner = {
  voornaam: tekstVeld(200),
  achternaam: tekstVeld(200),
  telefoon: telefoonVeld,
  email: emailVeld,
  mailVeilig: z.boolean("Kies ja of nee.").optional(),
};

/** Residents' form, about oneself. `website` is the trap for robots: people never see it. */
const zelfVelden = {
  id: formulierIdVeld,
  gevaar: z.boolean("Dit formulier is niet compleet. Laad de pagina opnieuw."),
  eigenWoorden,
  leefgebieden: lijstLeefgebieden,
  wijkCode,
  ...inwoner,
  website: z.string().max(500, "Laat dit veld leeg.").optional(),
};

type Bereikbaar = { telefoon?: string | undefined; email?: string | undefined; mailVeilig?: boolean | undefined };

export const AanmeldingZelf = z
  .strictObject(zelfVelden)
  .refine(isBereikbaar, {
    path: ["telefoon"],
    message: "Vul een telefoonnummer of een e-mailadres in. Anders kunnen wij u niet bereiken.",
  })
  .refine(mailBeantwoord, { path: ["mailVeilig"], message: "Kies of wij u veilig kunnen mailen." });

/** Residents' form, about someone else: from the network or from work. */
export const AanmeldingAnder = z
  .strictObject({
    ...zelfVelden,
    aanmelderSoort: z.enum(["netwerk", "verwijzer"], "Kies of u dit meldt als bekende of vanuit uw werk."),
    instantie: z.enum(codesVan(instanties), "Kies een soort organisatie uit de lijst.").optional(),
    verwijzer: tekstVeld(200),
    aanmelderNaam: tekstVeld(200),
    aanmelderRelatie: tekstVeld(200),
    aanmelderTelefoon: telefoonVeld,
    aanmelderEmail: emailVeld,
    inwonerWeetErvan: z.boolean("Kies of deze persoon weet dat u dit meldt."),
    weetNietReden: tekstVeld(1000),
  })
  .refine((invoer) => isBereikbaar({ telefoon: invoer.aanmelderTelefoon, email: invoer.aanmelderEmail }), {
    path: ["aanmelderTelefoon"],
    message: "Vul uw telefoonnummer of e-mailadres in. Anders kunnen wij u niets vragen.",
  })
  .refine((invoer) => invoer.inwonerWeetErvan || invoer.weetNietReden !== undefined, {
    path: ["weetNietReden"],
    message: "Vertel kort waarom deze persoon het nog niet weet.",
  })
  .refine((invoer) => invoer.aanmelderSoort !== "verwijzer" || invoer.instantie !== undefined, {
    path: ["instantie"],
    message: "Kies bij wat voor organisatie u werkt.",
  });

export type AanmeldingZelfInvoer = z.infer<typeof AanmeldingZelf>;
export type AanmeldingAnderInvoer = z.infer<typeof AanmeldingAnder>;

/** From a resident's form about oneself. Danger makes it urgent; nothing is read from the text. */
export function aanmeldingVanZelf(invoer: AanmeldingZelfInvoer, vandaag: Dag): Aanmelding {
  const { id, eigenWoorden, leefgebieden, wijkCode, gevaar, ...rest } = invoer;
  const { voornaam, achternaam, telefoon, email, mailVeilig } = rest;
  return {
    id,
    gemeldOp: vandaag,
    eigenWoorden,
    leefgebieden,
    wijkCode,
    spoed: gevaar,
    herkomst: "zelf",
    contactwijze: "web",
    inwoner: { voornaam, achternaam, telefoon, email, mailVeilig },
  };
}

/** From the form about someone else: the herkomst follows from who reports it. */
export function aanmeldingVanAnder(invoer: AanmeldingAnderInvoer, vandaag: Dag): Aanmelding {
  const isVerwijzer = invoer.aanmelderSoort === "verwijzer";
  return {
    ...aanmeldingVanZelf(invoer, vandaag),
    ...herkomstVan(isVerwijzer ? (invoer.instantie ?? "andere_instantie") : "netwerk"),
    verwijzer: isVerwijzer ? invoer.verwijzer : undefined,
    aanmelder: {
      naam: invoer.aanmelderNaam,
      relatie: invoer.aanmelderRelatie,
      telefoon: invoer.aanmelderTelefoon,
      email: invoer.aanmelderEmail,
      inwonerWeetErvan: invoer.inwonerWeetErvan,
      weetNietReden: invoer.inwonerWeetErvan ? undefined : invoer.weetNietReden,
    },
  };
}

function isBereikbaar(invoer: Bereikbaar): boolean {
  return invoer.telefoon !== undefined || invoer.email !== undefined;
}

function mailBeantwoord(invoer: Bereikbaar): boolean {
  return invoer.email === undefined || invoer.mailVeilig !== undefined;
}
