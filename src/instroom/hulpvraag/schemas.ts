import { z } from "@hono/zod-openapi";
import { dagVeld, versieVeld } from "#shared/velden.ts";
import {
  afsluitredenen,
  codesVan,
  contactwijzen,
  herkomsten,
  instanties,
  leefgebieden,
  niveaus,
  statussen,
  zwaarten,
} from "./codelijst.ts";

export const Toewijzing = z
  .strictObject({ medewerkerId: z.uuid("Kies een medewerker."), versie: versieVeld })
  .openapi("Toewijzing");

export const Doorzetting = z
  .strictObject({ teamId: z.uuid("Kies een team."), versie: versieVeld })
  .openapi("Doorzetting");

export const EersteReactie = z
  .strictObject({ op: dagVeld("Vul de dag in waarop je belde."), versie: versieVeld })
  .openapi("EersteReactie");

export const EersteGesprek = z
  .strictObject({ op: dagVeld("Vul de dag van het gesprek in."), versie: versieVeld })
  .openapi("EersteGesprek");

export const OnderzoekAfronding = z
  .strictObject({ op: dagVeld("Vul de dag in waarop het onderzoek klaar was."), versie: versieVeld })
  .openapi("OnderzoekAfronding");

export const AfsluitingInvoer = z
  .strictObject({
    afgeslotenOp: dagVeld("Vul de dag in waarop je afsluit."),
    afsluitreden: z.enum(codesVan(afsluitredenen), "Kies waarom je afsluit."),
    uitkomst: z.enum(codesVan(niveaus), "Kies een uitkomst uit de lijst.").optional(),
    doorverwezenNaar: z.enum(codesVan(instanties), "Kies een instantie uit de lijst.").optional(),
    versie: versieVeld,
  })
  .openapi("Afsluiting");

/** What the API shows of one hulpvraag: codes as stored, never a BSN. */
export const HulpvraagUit = z
  .object({
    id: z.uuid(),
    kenmerk: z.string(),
    status: z.enum(codesVan(statussen)),
    gemeldOp: z.iso.date(),
    ontvangenOp: z.iso.datetime(),
    teamId: z.uuid(),
    teamNaam: z.string(),
    wijkNaam: z.string().nullable(),
    herkomst: z.enum(codesVan(herkomsten)),
    herkomstSoort: z.string().nullable(),
    verwijzer: z.string().nullable(),
    voorAnder: z.boolean().nullable().openapi({ description: "Of een ander dit voor de inwoner meldde" }),
    aanmelderNaam: z.string().nullable(),
    aanmelderTelefoon: z.string().nullable(),
    inwonerWeetErvan: z
      .boolean()
      .nullable()
      .openapi({ description: "Of de inwoner weet van deze melding. Bij false: bel niet zomaar" }),
    weetNietReden: z.string().nullable(),
    contactwijze: z.enum(codesVan(contactwijzen)),
    eigenWoorden: z.string(),
    leefgebieden: z.array(z.enum(codesVan(leefgebieden))),
    vraagsoort: z.string().nullable(),
    zwaarte: z.enum(codesVan(zwaarten)).nullable(),
    spoed: z.boolean(),
    toegewezenAan: z.uuid().nullable(),
    route: z.enum(codesVan(niveaus)).nullable(),
    routeReden: z.string().nullable(),
    wmoMelding: z.boolean().nullable(),
    wmoMeldingOp: z.iso.date().nullable(),
    onderzoekAfgerondOp: z.iso.date().nullable(),
    eersteReactieOp: z.iso.date().nullable(),
    eersteGesprekOp: z.iso.date().nullable(),
    afgeslotenOp: z.iso.date().nullable(),
    uitkomst: z.enum(codesVan(niveaus)).nullable(),
    afsluitreden: z.enum(codesVan(afsluitredenen)).nullable(),
    doorverwezenNaar: z.string().nullable(),
    voornaam: z.string().nullable(),
    voorvoegsel: z.string().nullable(),
    achternaam: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    mailVeilig: z.boolean().nullable(),
    versie: z.int(),
  })
  .openapi("Hulpvraag");
