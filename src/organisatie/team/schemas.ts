import { z } from "zod";
import { dagVeld } from "#shared/velden.ts";

export const NieuweVervanging = z
  .strictObject({
    id: z.uuidv7("Het formulier is niet compleet. Laad de pagina opnieuw."),
    medewerkerId: z.uuid("Kies wie er weg is."),
    vervangerId: z.uuid("Kies wie er vervangt."),
    van: dagVeld("Vul de eerste dag in."),
    tot: dagVeld("Vul de laatste dag in."),
  })
  .refine((invoer) => invoer.tot >= invoer.van, {
    path: ["tot"],
    message: "De laatste dag ligt voor de eerste dag. Vul een latere dag in.",
  });
