import { z } from "zod";
import type { Lijstkeuze } from "#organisatie/lijst/lijst.ts";
import { keuzerollen, type Medewerkergegevens, type Teamtaak } from "./medewerker.ts";

const incompleet = "Het formulier is niet compleet. Laad de pagina opnieuw.";
const teamlijst = z.array(z.uuid("Kies teams uit de lijst.")).max(200, "Kies teams uit de lijst.").default([]);
const nieuweNaam = z.string().max(100, "Deze naam is te lang. Gebruik niet meer dan 100 tekens.").optional();

const velden = {
  naam: z
    .string("Vul de naam in.")
    .min(1, "Vul de naam in.")
    .max(200, "Deze naam is te lang. Gebruik niet meer dan 200 tekens."),
  email: z
    .email("Vul het e-mailadres in. Een e-mailadres ziet eruit als naam@voorbeeld.nl.")
    .max(200, "Dit e-mailadres is te lang.")
    .toLowerCase(),
  rollen: z
    .array(z.enum(keuzerollen, "Kies rollen uit de lijst."))
    .max(keuzerollen.length, "Kies rollen uit de lijst.")
    .default([]),
  teams: teamlijst,
  instroomteams: teamlijst,
  coordinatieteams: teamlijst,
  organisatieId: z.uuid("Kies een organisatie uit de lijst.").optional(),
  nieuweOrganisatie: nieuweNaam,
  disciplineId: z.uuid("Kies een discipline uit de lijst.").optional(),
  nieuweDiscipline: nieuweNaam,
};

const lijstvelden = ["rollen", "teams", "instroomteams", "coordinatieteams"];
type Toegang = Pick<MedewerkerInvoer, "rollen" | "teams" | "instroomteams" | "coordinatieteams">;

const heeftToegang = {
  check: (invoer: Toegang) => invoer.rollen.length > 0 || teamtakenVan(invoer).length > 0,
  fout: {
    path: ["rollen"],
    message: "Kies een rol of een team. Anders kan deze medewerker niets doen.",
    // Also when the name is missing: everything that is wrong is said at once.
    when: ({ issues }: z.core.ParsePayload) => !issues.some((issue) => lijstvelden.includes(String(issue.path?.[0]))),
  },
};
const eenOrganisatie = {
  check: (invoer: MedewerkerInvoer) => invoer.organisatieId === undefined || invoer.nieuweOrganisatie === undefined,
  fout: {
    path: ["nieuweOrganisatie"],
    message: "Kies een organisatie uit de lijst, of voeg er een toe. Niet allebei.",
  },
};
const eenDiscipline = {
  check: (invoer: MedewerkerInvoer) => invoer.disciplineId === undefined || invoer.nieuweDiscipline === undefined,
  fout: { path: ["nieuweDiscipline"], message: "Kies een discipline uit de lijst, of voeg er een toe. Niet allebei." },
};

export const NieuweMedewerker = z
  .strictObject({ id: z.uuidv7(incompleet), ...velden })
  .refine(heeftToegang.check, heeftToegang.fout)
  .refine(eenOrganisatie.check, eenOrganisatie.fout)
  .refine(eenDiscipline.check, eenDiscipline.fout);

export const Medewerkerwijziging = z
  .strictObject({ versie: z.string(incompleet).regex(/^\d{1,20}$/, incompleet), ...velden })
  .refine(heeftToegang.check, heeftToegang.fout)
  .refine(eenOrganisatie.check, eenOrganisatie.fout)
  .refine(eenDiscipline.check, eenDiscipline.fout);

export const Medewerkerstatus = z.strictObject({ actief: z.boolean(incompleet) });

type MedewerkerInvoer = z.infer<z.ZodObject<typeof velden>>;

export function gegevensVan(invoer: MedewerkerInvoer): Medewerkergegevens {
  return {
    naam: invoer.naam,
    email: invoer.email,
    rollen: invoer.rollen,
    teams: teamtakenVan(invoer),
    organisatie: keuzeVan(invoer.organisatieId, invoer.nieuweOrganisatie),
    discipline: keuzeVan(invoer.disciplineId, invoer.nieuweDiscipline),
  };
}

/** A task in a team makes a member of it, also when "lid" was not ticked. */
function teamtakenVan({ teams, instroomteams, coordinatieteams }: Omit<Toegang, "rollen">): Teamtaak[] {
  return [...new Set([...teams, ...instroomteams, ...coordinatieteams])].map((teamId) => ({
    teamId,
    instroom: instroomteams.includes(teamId),
    coordinator: coordinatieteams.includes(teamId),
  }));
}

function keuzeVan(id: string | undefined, nieuw: string | undefined): Lijstkeuze {
  if (id !== undefined) return { id };
  return nieuw === undefined ? undefined : { nieuw };
}
