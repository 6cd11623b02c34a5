import { z } from "@hono/zod-openapi";
import { dagVeld, formulierIdVeld } from "#shared/velden.ts";

const van = dagVeld("Vul de dag in vanaf wanneer zij samenwonen.");

export const NieuwHuishouden = z.strictObject({
  id: formulierIdVeld,
  leden: z
    .array(z.uuid("Kies mensen uit de lijst."), "Kies wie er samenwonen.")
    .min(1, "Kies wie er samenwonen.")
    .max(30),
  van,
});

export const NieuwLid = z.strictObject({
  id: formulierIdVeld,
  huishoudenId: z.uuid("Dit formulier is niet compleet. Laad de pagina opnieuw."),
  inwonerId: z.uuid("Kies wie er komt wonen."),
  van: dagVeld("Vul de dag in waarop deze persoon er kwam wonen."),
});

export const EindeLid = z.strictObject({ tot: dagVeld("Vul de dag in waarop deze persoon wegging.") });
