import { z } from "zod";
import { voorgesteld } from "./koppeling.ts";

const incompleet = "Het formulier is niet compleet. Laad de pagina opnieuw.";

const sleutel = {
  sleutelId: z.uuidv7(incompleet),
  naam: z
    .string("Vul een naam in.")
    .min(1, "Vul een naam in.")
    .max(100, "Deze naam is te lang. Gebruik niet meer dan 100 tekens."),
  geldigDagen: z.enum(voorgesteld, "Kies hoe lang de sleutel werkt."),
};

export const NieuweKoppeling = z.strictObject({ id: z.uuidv7(incompleet), ...sleutel });

export const NieuweSleutel = z.strictObject(sleutel);

export function sleutelwensVan({ sleutelId, naam, geldigDagen }: z.infer<typeof NieuweSleutel>) {
  return { sleutelId, naam, geldigDagen: Number(geldigDagen) };
}
