import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, tekstVeld, versieVeld } from "#shared/velden.ts";
import { type Doelblik, veldVan, type Voortgang, voortgangen } from "./evaluatie.ts";

const wanneer = "Vul in wanneer jullie samen kijken hoe het gaat.";

export const PlanningFormulier = z.strictObject({ id: formulierIdVeld, op: dagVeld(wanneer), versie: versieVeld });

export const DagFormulier = z.strictObject({ op: dagVeld(wanneer), versie: versieVeld });

const gesprek = {
  op: dagVeld("Vul de dag van het gesprek in."),
  met: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
  afspraken: tekstVeld(4000),
  volgendeId: formulierIdVeld,
  volgendeOp: dagVeld("Vul de dag van de volgende evaluatie in, of laat het veld leeg.").optional(),
  versie: versieVeld,
};

/** With a pair of fields for each of these doelen; `blikkenVan` reads them. */
export function gesprekFormulier(doelIds: readonly string[]) {
  const velden = doelIds.flatMap((id): [string, z.ZodType][] => [
    [veldVan("voortgang", id), z.enum(codesVan(voortgangen), "Kies hoe het met dit doel gaat.")],
    [veldVan("toelichting", id), tekstVeld(1000)],
  ]);
  const shape: typeof gesprek = { ...gesprek, ...Object.fromEntries(velden) };
  return z.strictObject(shape);
}

/** What was said of each doel, from a form that its schema accepted. */
export function blikkenVan(value: object, doelIds: readonly string[]): readonly Doelblik[] {
  const velden = new Map(Object.entries(value));
  return doelIds.map((doelId) => ({
    doelId,
    voortgang: velden.get(veldVan("voortgang", doelId)) as Voortgang, // the schema accepted it
    toelichting: (velden.get(veldVan("toelichting", doelId)) as string | undefined) ?? null, // the same
  }));
}
