import { z } from "zod";
import { codesVan, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";

const incompleet = "Het formulier is niet compleet. Laad de pagina opnieuw.";
const naam = z
  .string("Vul een naam in.")
  .min(1, "Vul een naam in.")
  .max(100, "Deze naam is te lang. Gebruik niet meer dan 100 tekens.")
  .regex(/^[^\n]*$/, "Zet de naam op één regel.");

export const NieuweVraagsoort = z.strictObject({
  id: z.uuidv7(incompleet),
  naam,
  leefgebied: z.enum(codesVan(leefgebieden), "Kies een leefgebied."),
});

export const Vraagsoortwijziging = z.strictObject({
  naam,
  actief: z.boolean("Kies ja of nee."),
  versie: z.string(incompleet).regex(/^\d{1,20}$/, incompleet),
});
