import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar } from "#shared/velden.ts";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";

const schrijfOp = "Schrijf op wat er besproken is. Eén regel is genoeg.";

export const NieuwContactmoment = z.strictObject({
  id: formulierIdVeld,
  soort: z.enum(codesVan(contactsoorten), "Kies hoe het contact was."),
  op: dagVeld("Vul de dag van het contact in."),
  met: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
  tekst: leesbaar(
    z
      .string(schrijfOp)
      .trim()
      .min(1, schrijfOp)
      .max(10_000, "Deze tekst is te lang. Gebruik niet meer dan 10.000 tekens."),
  ),
});
