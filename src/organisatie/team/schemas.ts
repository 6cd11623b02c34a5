import { z } from "zod";

const dag = (vraag: string) => z.iso.date(`${vraag} Bijvoorbeeld 24-11-2026.`);

export const NieuweVervanging = z
  .strictObject({
    id: z.uuidv7("Het formulier is niet compleet. Laad de pagina opnieuw."),
    medewerkerId: z.uuid("Kies wie er weg is."),
    vervangerId: z.uuid("Kies wie er vervangt."),
    van: dag("Vul de eerste dag in."),
    tot: dag("Vul de laatste dag in."),
  })
  .refine((invoer) => invoer.tot >= invoer.van, {
    path: ["tot"],
    message: "De laatste dag ligt voor de eerste dag. Vul een latere dag in.",
  });
