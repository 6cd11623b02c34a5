import { z } from "@hono/zod-openapi";
import { afsluitredenen, codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar, versieVeld } from "#shared/velden.ts";

const hoe = "Schrijf op wat er bereikt is, en wat niet.";

export const Sluiting = z.strictObject({
  id: formulierIdVeld,
  geslotenOp: dagVeld("Vul de dag in waarop het dossier sluit."),
  afsluitreden: z.enum(codesVan(afsluitredenen), "Kies waarom je afsluit."),
  resultaat: leesbaar(
    z.string(hoe).trim().min(1, hoe).max(4000, "Deze tekst is te lang. Gebruik niet meer dan 4000 tekens."),
  ),
  nazorgOp: dagVeld("Vul de dag in waarop je belt.").optional(),
  versie: versieVeld,
});

export const Heropening = z.strictObject({ versie: versieVeld });
