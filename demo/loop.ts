import { casusOpenen } from "#begeleiding/casus/commands.ts";
import type { Databases } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { aanmelden } from "#instroom/aanmelding/commands.ts";
import type { Aanmelding } from "#instroom/aanmelding/aanmelding.ts";
import { dossierRoutes, type Afsluitreden, type Instantie, type Niveau } from "#instroom/hulpvraag/codelijst.ts";
import {
  eersteGesprekRegistreren,
  eersteReactieRegistreren,
  hulpvraagAfsluiten,
  hulpvraagToewijzen,
} from "#instroom/hulpvraag/commands.ts";
import { hulpvraagTriageren } from "#instroom/triage/commands.ts";
import { dagVan } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { nogLopend } from "./afspraken.ts";
import { gesprekkenVoeren } from "./dossier.ts";
import { terugkijken, verhelderen } from "./verheldering.ts";
import { besluitNemen, dossierAfmaken, gezinMaken, rustigVerder } from "./gezin.ts";

/** What happens to one made-up question, and when; what lies after now has not happened yet. */
export type Loop = {
  readonly aanmelding: Aanmelding;
  readonly aanmelder: Identiteit;
  readonly aangemeld: Date;
  readonly behandelaar: Identiteit;
  readonly opgepakt: Date;
  readonly route: Niveau;
  readonly isWmoMelding: boolean;
  readonly gebeld: Date;
  readonly gesprek: Date | undefined;
  readonly gesloten: Date;
  readonly afsluitreden: Afsluitreden;
  readonly doorverwezenNaar: Instantie | null;
};

const waarom: Readonly<Record<Niveau, string>> = {
  informatie_advies: "Een antwoord en een folder waren genoeg.",
  eigen_kracht: "Familie en buren kunnen dit samen aan.",
  vrijwilliger: "Een maatje past hier het beste bij.",
  sociale_basis: "In de buurt is hier een goede plek voor.",
  wijkteam: "Er speelt meer tegelijk; wij lopen een tijd mee.",
  maatwerk: "Waarschijnlijk is een voorziening nodig, dat zoeken we uit.",
  specialist: "Hier is andere kennis nodig dan wij hebben.",
};

/** Lives one question through the real commands, each in its own unit of work, at its own moment, by its own person. */
export async function doorlopen(databases: Databases, sleutels: Sleutels, loop: Loop, nu: Date): Promise<void> {
  const { app } = databases;
  const { id } = loop.aanmelding;
  const wie = loop.behandelaar;
  let versie = 1;
  const doe = async (moment: Date, work: (tx: Tx, versie: number) => Promise<Result<unknown, string>>) => {
    if (moment > nu) return false;
    const result = await unitOfWork(app, wie, moment, (tx) => work(tx, versie));
    if (!result.ok) throw new Error(`demo: ${result.reason}`);
    versie += 1;
    return true;
  };
  const aangemeld = await unitOfWork(app, loop.aanmelder, loop.aangemeld, (tx) =>
    aanmelden(tx, sleutels, loop.aanmelding, { afzender: id, inhoud: id }),
  );
  if (!aangemeld.ok) throw new Error(`demo: ${aangemeld.reason}`);
  if (!(await doe(loop.opgepakt, (tx, v) => hulpvraagToewijzen(tx, id, wie.medewerkerId ?? "", v)))) return;
  if (!(await doe(loop.gebeld, (tx, v) => eersteReactieRegistreren(tx, id, dagVan(loop.gebeld), v)))) return;
  await doe(loop.gebeld, (tx, v) => hulpvraagTriageren(tx, sleutels, id, triageVan(loop), v));
  const { gesprek } = loop;
  if (gesprek && !(await doe(gesprek, (tx, v) => eersteGesprekRegistreren(tx, id, dagVan(gesprek), v)))) return;
  const casusId = gesprek && krijgtDossier(loop) ? uuidv7(gesprek.getTime()) : undefined;
  if (gesprek && casusId !== undefined) {
    await doe(gesprek, (tx, v) => casusOpenen(tx, id, casusId, v));
    await begeleiden(databases, sleutels, loop, casusId, {
      van: gesprek,
      tot: loop.gesloten < nu ? loop.gesloten : nu,
    });
    if (loop.gesloten > nu) await nogLopend(databases, wie, casusId, { van: gesprek, nu });
  }
  if (casusId !== undefined && isVerteld(casusId) && loop.gesloten <= nu)
    await terugkijken(databases, wie, casusId, loop.gesloten);
  const isGesloten = await doe(loop.gesloten, (tx, v) => hulpvraagAfsluiten(tx, id, afsluitingVan(loop), v));
  if (isGesloten && casusId !== undefined) await dossierAfmaken(databases, wie, casusId, loop.gesloten);
}

async function begeleiden(
  databases: Databases,
  sleutels: Sleutels,
  { behandelaar, aanmelding, route }: Loop,
  casusId: string,
  tijd: { readonly van: Date; readonly tot: Date },
): Promise<void> {
  const { achternaam } = aanmelding.inwoner;
  await gezinMaken(databases, sleutels, behandelaar, casusId, { ...tijd, achternaam });
  if (isVerteld(casusId)) await verhelderen(databases, behandelaar, casusId, tijd);
  await gesprekkenVoeren(databases, behandelaar, casusId, tijd);
  if (route === "maatwerk") await besluitNemen(databases, behandelaar, casusId, tijd.van, tijd.tot);
  else await rustigVerder(databases, behandelaar, casusId, tijd.van, tijd.tot);
}

/** Of some dossiers the first conversation was written down: in the others the page asks for it. */
function isVerteld(casusId: string): boolean {
  return Number.parseInt(casusId.slice(-1), 16) % 3 === 0;
}

/** The team helps a gezin itself, with more than one question at a time; on two days of five, so that a start takes seconds. */
function krijgtDossier({ aanmelding, aangemeld, route }: Loop): boolean {
  const isZwaar = aanmelding.leefgebieden.length > 1 && (route === "wijkteam" || route === "maatwerk");
  return isZwaar && Math.floor(aangemeld.getTime() / 86_400_000) % 5 < 2;
}

function triageVan(loop: Loop) {
  const { route, isWmoMelding, gebeld } = loop;
  const naam = dossierRoutes.includes(route) ? { voornaam: "Onbekende", achternaam: "Doldersum" } : {};
  return {
    route,
    routeReden: waarom[route],
    wmoMeldingOp: isWmoMelding ? dagVan(gebeld) : null,
    correctie: {},
    ...naam,
  };
}

function afsluitingVan({ afsluitreden, route, doorverwezenNaar, gesloten }: Loop) {
  const uitkomst = afsluitreden === "bereikt" || afsluitreden === "overgedragen" ? route : null;
  return { afgeslotenOp: dagVan(gesloten), uitkomst, afsluitreden, doorverwezenNaar };
}
