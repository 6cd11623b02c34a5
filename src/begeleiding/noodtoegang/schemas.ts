import { z } from "@hono/zod-openapi";
import { formulierIdVeld, leesbaar } from "#shared/velden.ts";
import { leesCursor } from "#shared/cursor.ts";
import { zegtGenoeg } from "./noodtoegang.ts";

const tekst = (vraag: string, max: number) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

export const NieuweNoodtoegang = z.strictObject({
  id: formulierIdVeld,
  reden: tekst("Schrijf op wat er aan de hand is.", 1000).refine(
    zegtGenoeg,
    "Schrijf in een paar woorden op wat er aan de hand is.",
  ),
});

export const Beoordelingsformulier = z.strictObject({
  terecht: z.boolean("Kies of het terecht was."),
  opmerking: tekst("Schrijf kort op waarom je dit vindt.", 2000),
});

export const Intrekking = z.strictObject({});

export const Bladwijzer = z.strictObject({
  na: z
    .string()
    .refine((na) => leesCursor(na) !== undefined, "Deze bladzijde bestaat niet. Begin opnieuw bij de nieuwste.")
    .optional(),
});
