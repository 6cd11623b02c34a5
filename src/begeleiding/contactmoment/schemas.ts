import { z } from "@hono/zod-openapi";
import { werksoorten } from "#begeleiding/taak/werksoort.ts";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, leesbaar, versieVeld } from "#shared/velden.ts";
import { contactsoorten } from "./contactmoment.ts";

const schrijfOp = "Schrijf op wat er besproken is. Eén regel is genoeg.";

export const Correctie = z.strictObject({
  soort: z.enum(codesVan(contactsoorten), "Kies hoe het contact was."),
  werksoort: z.enum(codesVan(werksoorten), "Kies wat voor werk het was."),
  op: dagVeld("Vul de dag van het contact in."),
  met: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
  tekst: leesbaar(
    z
      .string(schrijfOp)
      .trim()
      .min(1, schrijfOp)
      .max(10_000, "Deze tekst is te lang. Gebruik niet meer dan 10.000 tekens."),
  ),
  versie: versieVeld,
});
