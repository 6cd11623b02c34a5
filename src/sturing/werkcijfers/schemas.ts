import { z } from "zod";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { vastePeriodes } from "#sturing/periode/periode.ts";

/** What stands in the address. Other parameters are nobody's business and are not read. */
export const WerkcijferInvoer = z.object({
  periode: z.enum(codesVan(vastePeriodes), "Deze periode kennen wij niet. Kies een periode.").optional(),
  team: z.uuid("Dit team kennen wij niet. Kies een team uit de lijst.").optional(),
});
