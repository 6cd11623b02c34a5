import { z } from "zod";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld } from "#shared/velden.ts";
import { vastePeriodes } from "#sturing/periode/periode.ts";

const onbekendeWijk = "Deze wijk kennen wij niet. Kies een wijk uit de lijst.";

/** What stands in the address. Other parameters are nobody's business and are not read. */
export const CijferkeuzeInvoer = z.object({
  periode: z.enum(codesVan(vastePeriodes), "Deze periode kennen wij niet. Kies een periode.").optional(),
  van: dagVeld("Vul de eerste dag in.").optional(),
  tot: dagVeld("Vul de laatste dag in.").optional(),
  team: z.uuid("Dit team kennen wij niet. Kies een team uit de lijst.").optional(),
  wijk: z
    .string(onbekendeWijk)
    .regex(/^(WK\d{6}|onbekend)$/, onbekendeWijk)
    .optional(),
});
