import { z } from "@hono/zod-openapi";
import { codesVan, herkomsten, leefgebieden, niveaus, zwaarten } from "#instroom/hulpvraag/codelijst.ts";
import type { Triagekeuze } from "./triage.ts";
import { dagVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";

/** The route with its reason; whether it is a Wmo-melding is answered, yes with its day or no. */
export const TriageInvoer = z
  .strictObject({
    route: z.enum(codesVan(niveaus), "Kies een route."),
    routeReden: leesbaar(
      z
        .string("Schrijf in een zin waarom je deze route kiest.")
        .trim()
        .min(3, "Schrijf in een zin waarom je deze route kiest.")
        .max(1000, "Deze reden is te lang. Gebruik niet meer dan 1000 tekens."),
    ),
    wmoMelding: z.boolean("Kies of dit een melding is voor de Wmo."),
    wmoMeldingOp: dagVeld("Vul de dag van de Wmo-melding in.").optional(),
    voornaam: tekstVeld(200),
    achternaam: tekstVeld(200),
    /** What was not sent stays as it was. */
    spoed: z.boolean("Kies of het spoed is.").optional(),
    leefgebieden: z
      .array(z.enum(codesVan(leefgebieden), "Kies onderwerpen uit de lijst."))
      .max(11)
      .optional(),
    vraagsoortId: z.uuid("Kies een vraagsoort uit de lijst.").optional(),
    zwaarte: z.enum(codesVan(zwaarten), "Kies een zwaarte uit de lijst.").optional(),
    versie: versieVeld,
  })
  .refine((invoer) => !invoer.wmoMelding || invoer.wmoMeldingOp !== undefined, {
    path: ["wmoMeldingOp"],
    message: "Vul de dag van de Wmo-melding in. Bijvoorbeeld 24-11-2026.",
  })
  .openapi("Triage");
export type TriageInvoer = z.infer<typeof TriageInvoer>;

/** What the command is asked: the choice, and apart from it the facts to set right. */
export function keuzeVan(invoer: Omit<TriageInvoer, "versie">): Triagekeuze {
  const { wmoMelding, wmoMeldingOp, spoed, leefgebieden, vraagsoortId, zwaarte, ...keuze } = invoer;
  const correctie = { spoed, leefgebieden, vraagsoortId, zwaarte };
  return { ...keuze, wmoMeldingOp: wmoMelding ? (wmoMeldingOp ?? null) : null, correctie };
}

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
