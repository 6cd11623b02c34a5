import { z } from "@hono/zod-openapi";
import { codesVan, herkomsten, leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";

/** The route with its reason; whether it is a Wmo-melding is answered, yes with its day or no. */
export const TriageInvoer = z
  .strictObject({
    route: z.enum(codesVan(niveaus), "Kies een route."),
    routeReden: leesbaar(
      z
        .string("Schrijf in een zin waarom je deze route kiest.")
        .min(3, "Schrijf in een zin waarom je deze route kiest.")
        .max(1000, "Deze reden is te lang. Gebruik niet meer dan 1000 tekens."),
    ),
    wmoMelding: z.boolean("Kies of dit een melding is voor de Wmo."),
    wmoMeldingOp: dagVeld("Vul de dag van de Wmo-melding in.").optional(),
    voornaam: tekstVeld(200),
    achternaam: tekstVeld(200),
    versie: versieVeld,
  })
  .refine((invoer) => !invoer.wmoMelding || invoer.wmoMeldingOp !== undefined, {
    path: ["wmoMeldingOp"],
    message: "Vul de dag van de Wmo-melding in. Bijvoorbeeld 24-11-2026.",
  })
  .openapi("Triage");
export type TriageInvoer = z.infer<typeof TriageInvoer>;

/** One row of the instroom as the API lists it. */
export const InstroomUit = z
  .object({
    hulpvragen: z.array(
      z.object({
        id: z.uuid(),
        gemeldOp: z.iso.date(),
        spoed: z.boolean(),
        wijk: z.string().nullable(),
        team: z.string(),
        herkomst: z.enum(codesVan(herkomsten)),
        leefgebieden: z.array(z.enum(codesVan(leefgebieden))),
        route: z.enum(codesVan(niveaus)).nullable(),
      }),
    ),
    volgende: z.string().optional().openapi({ description: "Geef dit mee als `na` voor de volgende hulpvragen" }),
  })
  .openapi("Instroom");
