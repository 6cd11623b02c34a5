import { z } from "@hono/zod-openapi";
import { formulierIdVeld, leesbaar, tekstVeld } from "#shared/velden.ts";

const reden = (vraag: string) =>
  leesbaar(z.string(vraag).trim().min(1, vraag).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."));

export const NieuweSamenvoeging = z.strictObject({
  id: formulierIdVeld,
  zelfde: z.uuid("Kies wie dezelfde persoon is."),
  waarom: reden("Schrijf kort op hoe je weet dat het dezelfde persoon is."),
  bevestiging: tekstVeld(1000),
});

export const Scheiding = z.strictObject({
  reden: reden("Schrijf kort op waarom het toch twee personen zijn."),
});
