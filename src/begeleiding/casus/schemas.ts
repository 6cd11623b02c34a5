import { z } from "@hono/zod-openapi";
import { formulierIdVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";

const nieuw = "nieuw";

export const Opening = z.strictObject({
  id: formulierIdVeld,
  dossier: z.union([z.literal(nieuw), z.uuid()], "Kies een dossier."),
  versie: versieVeld,
});

const reden = (vraag: string) =>
  leesbaar(z.string(vraag).trim().min(1, vraag).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."));

export const Overdracht = z
  .strictObject({
    id: formulierIdVeld,
    medewerkerId: z.uuid("Kies een collega uit de lijst.").optional(),
    organisatie: tekstVeld(200),
    reden: reden("Schrijf kort op waarom de regie overgaat."),
    versie: versieVeld,
  })
  .refine((invoer) => (invoer.medewerkerId === undefined) !== (invoer.organisatie === undefined), {
    path: ["medewerkerId"],
    message: "Kies een collega, of vul een organisatie in. Niet allebei.",
  });

export const NieuweBetrokkene = z.strictObject({
  id: formulierIdVeld,
  medewerkerId: z.uuid("Kies een collega."),
  reden: reden("Schrijf kort op waarom deze collega meedoet."),
  voor: z.array(z.uuid("Kies mensen uit dit gezin.")).max(30).default([]),
  versie: versieVeld,
});

export const EindeDeelname = z.strictObject({ versie: versieVeld });
