import { z } from "@hono/zod-openapi";
import { nieuwPersoon } from "#persoon/inwoner/gelijkende.ts";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { dagVeld, emailVeld, formulierIdVeld, leesbaar, tekstVeld, telefoonVeld } from "#shared/velden.ts";
import { type Aanmelding, herkomstVan } from "#instroom/aanmelding/aanmelding.ts";
import {
  codesVan,
  contactwijzen,
  herkomstkeuzes,
  instanties,
  leefgebieden,
  zwaarten,
} from "#instroom/hulpvraag/codelijst.ts";

/** Registration by a medewerker, and the same through the API. Nothing but the question itself is required. */
export const Registratie = z
  .strictObject({
    id: formulierIdVeld.openapi({
      description: "Door de aanroeper gemaakt (uuid versie 7). Opnieuw sturen is veilig.",
    }),
    gemeldOp: dagVeld("Vul de dag in waarop de inwoner het vroeg."),
    eigenWoorden: leesbaar(
      z
        .string("Schrijf op wat de inwoner vraagt.")
        .min(1, "Schrijf op wat de inwoner vraagt.")
        .max(4000, "Deze tekst is te lang. Gebruik niet meer dan 4000 tekens."),
    ).describe("Wat de inwoner vraagt, in eigen woorden"),
    leefgebieden: z
      .array(z.enum(codesVan(leefgebieden), "Kies onderwerpen uit de lijst."))
      .max(11)
      .default([]),
    vraagsoortId: z.uuid("Kies een vraagsoort uit de lijst.").optional(),
    zwaarte: z.enum(codesVan(zwaarten), "Kies een zwaarte uit de lijst.").optional(),
    spoed: z.boolean("Kies of het spoed is.").default(false),
    herkomst: z.enum(codesVan(herkomstkeuzes), "Kies wie dit meldt."),
    verwijzer: tekstVeld(200).describe("Naam van de verwijzende organisatie"),
    aanmelderNaam: tekstVeld(200).describe("Wie dit voor de inwoner meldt"),
    aanmelderTelefoon: telefoonVeld.describe("Telefoonnummer van wie dit meldt"),
    inwonerWeetErvan: z
      .boolean("Kies ja of nee.")
      .optional()
      .describe("Of de inwoner weet van deze melding. Alleen als een ander het meldt"),
    weetNietReden: tekstVeld(1000).describe("Waarom de inwoner het nog niet weet. Verplicht als die het niet weet"),
    contactwijze: z.enum(codesVan(contactwijzen), "Kies hoe het contact was."),
    wijkCode: z
      .string()
      .regex(/^WK\d{6}$/, "Kies een wijk uit de lijst.")
      .optional()
      .describe("CBS-wijkcode, bijvoorbeeld WK019311"),
    voorvoegsel: tekstVeld(40),
    voornaam: tekstVeld(200),
    achternaam: tekstVeld(200),
    telefoon: telefoonVeld,
    email: emailVeld,
    mailVeilig: z.boolean("Kies ja of nee.").optional(),
    geboortedatum: z.string().optional(),
    straat: tekstVeld(200),
    huisnummer: tekstVeld(20),
    postcode: z.string().optional(),
  })
  .refine((invoer) => invoer.postcode === undefined || leesPostcode(invoer.postcode) !== undefined, {
    path: ["postcode"],
    message: "Deze postcode klopt niet. Een postcode ziet eruit als 8011 AB.",
  })
  .refine(
    (invoer) =>
      invoer.geboortedatum === undefined || leesGeboortedatum(invoer.geboortedatum, invoer.gemeldOp) !== undefined,
    {
      path: ["geboortedatum"],
      message: "Deze geboortedatum klopt niet. Gebruik bijvoorbeeld 24-11-1960, of alleen het jaar.",
    },
  )
  .refine((invoer) => invoer.verwijzer === undefined || invoer.herkomst in instanties, {
    path: ["herkomst"],
    message: "Je vulde een verwijzende organisatie in. Kies hier welk soort verwijzer dat is.",
  })
  .refine((invoer) => invoer.email === undefined || invoer.mailVeilig !== undefined, {
    path: ["mailVeilig"],
    message: "Kies of wij veilig kunnen mailen.",
  })
  .refine((invoer) => invoer.herkomst !== "zelf" || !noemtAanmelder(invoer), {
    path: ["herkomst"],
    message: "Je vulde in wie er belt. Kies hier wie dat is, of maak die velden leeg.",
  })
  .refine((invoer) => invoer.inwonerWeetErvan !== undefined || !noemtAanmelder(invoer), {
    path: ["inwonerWeetErvan"],
    message: "Kies of de inwoner weet van deze melding.",
  })
  .refine((invoer) => invoer.inwonerWeetErvan !== false || invoer.weetNietReden !== undefined, {
    path: ["weetNietReden"],
    message: "Schrijf kort op waarom de inwoner het nog niet weet.",
  })
  .openapi("Aanmelding");

/** The form of the medewerker adds what happens next, and who it is when someone looks like her. */
export const RegistratieFormulier = Registratie.safeExtend({
  afhandeling: z.enum(["instroom", "zelf", "beantwoord"], "Kies wat er nu met de vraag gebeurt."),
  zelfde: z.union([z.literal(nieuwPersoon), z.uuid()], "Kies of het dezelfde persoon is.").optional(),
  getoond: z.array(z.uuid()).max(20).default([]),
});

export type RegistratieInvoer = z.infer<typeof Registratie>;

/** From the worker's form or the API. */
export function aanmeldingVanRegistratie(invoer: RegistratieInvoer): Aanmelding {
  const { aanmelderNaam, aanmelderTelefoon, inwonerWeetErvan, weetNietReden, ...zonderAanmelder } = invoer;
  const { herkomst, geboortedatum, postcode, ...rest } = zonderAanmelder;
  const { voornaam, voorvoegsel, achternaam, straat, huisnummer, telefoon, email, mailVeilig, ...vraag } = rest;
  const inwoner = { voornaam, voorvoegsel, achternaam, straat, huisnummer, telefoon, email, mailVeilig };
  return {
    ...vraag,
    ...herkomstVan(herkomst),
    inwoner: {
      ...inwoner,
      geboortedatum: geboortedatum && leesGeboortedatum(geboortedatum, invoer.gemeldOp),
      postcode: postcode && leesPostcode(postcode),
    },
    aanmelder:
      inwonerWeetErvan === undefined
        ? undefined
        : {
            naam: aanmelderNaam,
            telefoon: aanmelderTelefoon,
            inwonerWeetErvan,
            weetNietReden: inwonerWeetErvan ? undefined : weetNietReden,
          },
  };
}

type Belt = {
  readonly aanmelderNaam?: string | undefined;
  readonly aanmelderTelefoon?: string | undefined;
  readonly inwonerWeetErvan?: boolean | undefined;
  readonly weetNietReden?: string | undefined;
};

/** Whether anything is said of someone who reports it for the inwoner. */
function noemtAanmelder(invoer: Belt): boolean {
  const { aanmelderNaam, aanmelderTelefoon, inwonerWeetErvan, weetNietReden } = invoer;
  return [aanmelderNaam, aanmelderTelefoon, inwonerWeetErvan, weetNietReden].some((waarde) => waarde !== undefined);
}
