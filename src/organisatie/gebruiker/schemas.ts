import { z } from "@hono/zod-openapi";
import { langsteEigenGeldigheid } from "./sleutel.ts";

export const SleutelInvoer = z.strictObject({
  id: z.uuid("Het formulier is niet compleet. Laad de pagina opnieuw."),
  naam: z
    .string("Geef de sleutel een naam, zodat je hem later herkent.")
    .trim()
    .min(1, "Geef de sleutel een naam, zodat je hem later herkent.")
    .max(100, "Maak de naam korter: hooguit 100 tekens."),
  geldigDagen: z.coerce
    .number("Kies hoe lang de sleutel geldig is.")
    .int("Kies een heel aantal dagen.")
    .min(1, "Kies hoe lang de sleutel geldig is.")
    .max(langsteEigenGeldigheid, `Een sleutel is hooguit ${langsteEigenGeldigheid} dagen geldig.`),
});
