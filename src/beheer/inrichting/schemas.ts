import { z } from "zod";
import { type Inrichting, inrichtingsfouten, metAfgeleideRollen } from "./inrichting.ts";
import { codesVan, leefgebieden } from "#instroom/hulpvraag/codelijst.ts";

const naam = z.string().min(1).max(100);

/** A municipality as it starts: its wijken, teams, lists and the first people who can log in. */
export const InrichtingInvoer = z.strictObject({
  id: z.int().min(1).max(9999),
  naam,
  hostnaam: z.string().toLowerCase().optional(),
  telefoon: naam,
  email: z.email(),
  privacyEmail: z.email(),
  clientondersteuning: z.string().min(1),
  reactieWerkdagen: z.int().min(1).max(30).default(3),
  demonstratie: z.boolean().default(false),
  teams: z.array(z.strictObject({ naam, wijken: z.array(z.string()) })).min(1),
  /** Name of the team that gets what has no known wijk. */
  vangnet: naam,
  wijken: z.array(z.strictObject({ code: z.string(), naam, inwoners: z.int().min(0) })),
  organisaties: z.array(naam).default([]),
  disciplines: z.array(naam).default([]),
  vraagsoorten: z.array(z.strictObject({ naam, leefgebied: z.enum(codesVan(leefgebieden)) })).default([]),
  medewerkers: z
    .array(
      z.strictObject({
        naam,
        email: z.email().toLowerCase(),
        rollen: z
          .array(z.enum(["medewerker", "coordinator", "kwaliteitsmedewerker", "beheerder", "privacy_officer"]))
          .min(1),
        teams: z
          .array(z.strictObject({ naam, instroom: z.boolean().default(true), coordinator: z.boolean().default(false) }))
          .default([]),
        organisatie: naam.optional(),
        discipline: naam.optional(),
      }),
    )
    .default([]),
});

const Samenhangend = InrichtingInvoer.transform(metAfgeleideRollen).superRefine((inrichting, context) => {
  for (const { pad, fout } of inrichtingsfouten(inrichting)) {
    context.addIssue({ code: "custom", path: [...pad], message: fout });
  }
});

/** Reads a description from outside; throws a ZodError that says which field is wrong, or which name points nowhere. */
export function leesInrichting(json: unknown): Inrichting {
  return Samenhangend.parse(json);
}
