import { z } from "zod";
import { dagVeld } from "#shared/velden.ts";
import { idEindeVan } from "#shared/kenmerk.ts";
import { leesCursor } from "#shared/cursor.ts";
import { uitkomsten } from "./logboek.ts";

const dag = dagVeld("Deze dag klopt niet.").optional();

export const Gebeurtenisfilter = z
  .strictObject({
    van: dag,
    tot: dag,
    wie: z.uuid("Kies iemand uit de lijst.").optional(),
    kenmerk: z
      .string()
      .refine(
        (tekst) => idEindeVan(tekst) !== undefined,
        "Dit kenmerk klopt niet. Een kenmerk ziet eruit als 7QF3-9KDX.",
      )
      .optional(),
    na: z
      .string()
      .refine((tekst) => leesCursor(tekst) !== undefined, "Deze bladzijde bestaat niet. Begin opnieuw bij de nieuwste.")
      .optional(),
  })
  .refine(({ van, tot }) => van === undefined || tot === undefined || tot >= van, {
    path: ["tot"],
    message: "De laatste dag ligt voor de eerste dag. Vul een latere dag in.",
  });

export const Raadplegingfilter = Gebeurtenisfilter.safeExtend({
  uitkomst: z.enum(Object.keys(uitkomsten) as ["getoond", "geweigerd"], "Kies een uitkomst uit de lijst.").optional(), // the keys of that list
});
