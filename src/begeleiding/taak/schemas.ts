import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, tekstVeld } from "#shared/velden.ts";
import { werksoorten } from "./werksoort.ts";

/** A legal term needs the day it began; a task of one's own needs words. */
export const NieuweTaak = z
  .strictObject({
    id: formulierIdVeld,
    wat: tekstVeld(500),
    medewerkerId: z.uuid("Kies wie het doet."),
    uiterlijk: dagVeld("Vul de laatste dag in.").optional(),
    termijn: z
      .string()
      .regex(/^[a-z_]{3,60}$/, "Kies een termijn uit de lijst.")
      .optional(),
    begin: dagVeld("Vul de dag in waarop de termijn begon.").optional(),
    werksoort: z.enum(codesVan(werksoorten), "Kies wat voor werk het is uit de lijst.").optional(),
  })
  .refine(({ termijn, begin }) => termijn === undefined || begin !== undefined, {
    path: ["begin"],
    message: "Vul de dag in waarop de termijn begon. Bijvoorbeeld 24-11-2026.",
  })
  .refine(({ termijn, begin }) => termijn !== undefined || begin === undefined, {
    path: ["termijn"],
    message: "Kies bij welke termijn deze begindag hoort, of maak de begindag leeg.",
  })
  .refine(({ termijn, uiterlijk }) => termijn === undefined || uiterlijk === undefined, {
    path: ["uiterlijk"],
    message: "Bij een wettelijke termijn rekenen wij de laatste dag uit. Maak dit veld leeg.",
  });

export const Afronding = z.strictObject({ stand: z.enum(["gedaan", "vervallen"], "Kies gedaan of vervallen.") });
