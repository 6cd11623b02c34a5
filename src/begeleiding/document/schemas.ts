import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { formulierIdVeld, leesbaar } from "#shared/velden.ts";
import { documentsoorten } from "./document.ts";

const verplicht = (vraag: string, max: number) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

export const NieuwDocument = z.strictObject({
  id: formulierIdVeld,
  titel: verplicht("Geef het document een naam, zodat een collega het herkent.", 200),
  soort: z.enum(codesVan(documentsoorten), "Kies wat voor document het is."),
  over: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
});

export const Intrekking = z.strictObject({
  reden: verplicht("Schrijf kort op waarom het document er niet hoort.", 500),
});
