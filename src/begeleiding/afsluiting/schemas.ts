import { z } from "@hono/zod-openapi";
import { afsluitredenen, codesVan } from "#instroom/hulpvraag/codelijst.ts";
import type { Einde } from "#begeleiding/plan/plan.ts";
import { type Doeleinde, doeleinden } from "#begeleiding/planversie/stuk.ts";
import { dagVeld, formulierIdVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";
import { veldVan } from "./afsluiting.ts";

const hoe = "Schrijf op wat er bereikt is, en wat niet.";

const sluiting = {
  id: formulierIdVeld,
  geslotenOp: dagVeld("Vul de dag in waarop het dossier sluit."),
  afsluitreden: z.enum(codesVan(afsluitredenen), "Kies waarom je afsluit."),
  resultaat: leesbaar(
    z.string(hoe).trim().min(1, hoe).max(4000, "Deze tekst is te lang. Gebruik niet meer dan 4000 tekens."),
  ),
  nazorgOp: dagVeld("Vul de dag in waarop je belt.").optional(),
  versie: versieVeld,
};

/** With a pair of fields for each doel that still runs; `eindesVan` reads them. */
export function sluitingFormulier(doelIds: readonly string[]) {
  const velden = doelIds.flatMap((id): [string, z.ZodType][] => [
    [veldVan("stand", id), z.enum(codesVan(doeleinden), "Kies hoe dit doel eindigt.")],
    [veldVan("toelichting", id), tekstVeld(1000)],
  ]);
  const shape: typeof sluiting = { ...sluiting, ...Object.fromEntries(velden) };
  return z.strictObject(shape);
}

/** How each doel ends, from a form that its schema accepted. */
export function eindesVan(value: object, doelIds: readonly string[]): ReadonlyMap<string, Einde> {
  const velden = new Map(Object.entries(value));
  const eindeVan = (id: string): Einde => ({
    stand: velden.get(veldVan("stand", id)) as Doeleinde, // the schema accepted it
    toelichting: (velden.get(veldVan("toelichting", id)) as string | undefined) ?? null, // the same
  });
  return new Map(doelIds.map((id) => [id, eindeVan(id)]));
}

export const Heropening = z.strictObject({ versie: versieVeld });
