import { z } from "@hono/zod-openapi";
import { codesVan, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { formulierIdVeld, leesbaar, versieVeld } from "#shared/velden.ts";

const watMaakt = "Schrijf op wat maakt dat het nu niet lukt.";

export const NieuweOorzaakFormulier = z.strictObject({
  id: formulierIdVeld,
  woorden: leesbaar(
    z.string(watMaakt).trim().min(1, watMaakt).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."),
  ),
  leefgebied: z.enum(codesVan(leefgebieden), "Kies waar deze oorzaak over gaat."),
  inFocus: z.boolean("Kies of jullie hier nu aan werken."),
  versie: versieVeld,
});

export const FocusFormulier = z.strictObject({
  inFocus: z.boolean("Kies of jullie hier nu aan werken."),
  versie: versieVeld,
});
