import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, tekstVeld, versieVeld } from "#shared/velden.ts";
import { antwoorden } from "./gezinsplan.ts";

export const GezinsplanFormulier = z.strictObject({
  id: formulierIdVeld,
  op: dagVeld("Vul de dag in waarop jullie dit bespraken."),
  aan: z.array(z.uuid("Kies mensen uit de lijst.")).min(1, "Kies met wie je dit besprak.").max(30),
  antwoord: z.enum(codesVan(antwoorden), "Kies wat het gezin zegt."),
  tekst: tekstVeld(10_000),
  apart: z.array(z.literal("ja")).max(1).default([]),
  versie: versieVeld,
});
