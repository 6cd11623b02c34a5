import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld } from "#shared/velden.ts";
import { wijzen } from "./verslag.ts";

export const VerslagFormulier = z.strictObject({
  id: formulierIdVeld,
  aan: z.array(z.uuid("Kies mensen uit de lijst.")).min(1, "Kies wie het verslag kreeg.").max(30),
  op: dagVeld("Vul de dag in waarop je het verslag gaf."),
  wijze: z.enum(codesVan(wijzen), "Kies hoe je het verslag gaf."),
});
