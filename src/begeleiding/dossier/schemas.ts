import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar } from "#shared/velden.ts";
import { werksoorten } from "#begeleiding/taak/werksoort.ts";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";

const schrijfOp = "Schrijf op wat er besproken is. Eén regel is genoeg.";

export const NieuwContactmoment = z.strictObject({
  id: formulierIdVeld,
  soort: z.enum(codesVan(contactsoorten), "Kies hoe het contact was."),
  op: dagVeld("Vul de dag van het contact in."),
  met: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
  werksoort: z.enum(codesVan(werksoorten), "Kies wat voor werk het was uit de lijst.").optional(),
  tekst: leesbaar(
    z
      .string(schrijfOp)
      .trim()
      .min(1, schrijfOp)
      .max(10_000, "Deze tekst is te lang. Gebruik niet meer dan 10.000 tekens."),
  ),
});

const kort = z.string().max(40).optional();

/** Whatever was typed so far is kept, right or not: it is checked when it is laid down. Only its size is not for the sender to choose. */
export const ConceptInvoer = z.strictObject({
  id: formulierIdVeld.optional(),
  tekst: leesbaar(
    z.string().max(10_000, "Deze tekst is te lang om te bewaren. Gebruik niet meer dan 10.000 tekens."),
  ).optional(),
  soort: kort,
  op: kort,
  werksoort: kort,
  met: z.array(z.string().max(40)).max(30).default([]),
});
