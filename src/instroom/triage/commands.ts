import { type Codes, gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { inwonerBenoemen, inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { hulpvraagOpslaan } from "#instroom/hulpvraag/commands.ts";
import { triageren } from "#instroom/hulpvraag/hulpvraag.ts";
import { lockHulpvraag } from "#instroom/hulpvraag/queries.ts";
import { isVraagsoortBekend } from "#instroom/vraagsoort/queries.ts";
import type { Correctie, Triagekeuze } from "./triage.ts";

/** Chooses the route and settles the Wmo-melding; names the inwoner when she was anonymous and the route needs a dossier. */
export async function hulpvraagTriageren(tx: Tx, sleutels: Sleutels, id: string, keuze: Triagekeuze, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const { route, routeReden, wmoMeldingOp, voornaam, achternaam, correctie } = keuze;
  if (!(await isVraagsoortBekend(tx, correctie.vraagsoortId))) return refuse("onbekende_vraagsoort");
  const heeftNaam = hulpvraag.heeftNaam || achternaam !== undefined;
  const result = triageren(hulpvraag, { route, routeReden, wmoMeldingOp, heeftNaam }, dagVan(tx.nu));
  if (!result.ok) return result;

  const inwonerId = await benoemen(tx, sleutels, hulpvraag, { voornaam, achternaam });
  const { wmoMelding, onderzoekAfgerondOp } = result.value;
  const gecorrigeerd = { ...correctie, leefgebieden: correctie.leefgebieden && [...correctie.leefgebieden] };
  const velden = { route, routeReden, wmoMelding, wmoMeldingOp, onderzoekAfgerondOp, inwonerId, ...gecorrigeerd };
  await hulpvraagOpslaan(tx, id, velden);
  await gebeurtenisVastleggen(tx, "hulpvraag_getrieerd", id, { route, wmoMeldingOp, ...codesVan(correctie) });
  return accept(id);
}

/** What was set right, without what was left alone. */
function codesVan({ leefgebieden, ...rest }: Correctie): Codes {
  const codes = { ...rest, leefgebieden: leefgebieden && [...leefgebieden] };
  return Object.fromEntries(
    Object.entries(codes).flatMap(([naam, code]) => (code === undefined ? [] : [[naam, code]])),
  );
}

type Naam = { readonly voornaam: string | undefined; readonly achternaam: string | undefined };
type VanInwoner = { readonly inwonerId: string | null; readonly heeftNaam: boolean };

async function benoemen(
  tx: Tx,
  sleutels: Sleutels,
  { inwonerId, heeftNaam }: VanInwoner,
  naam: Naam,
): Promise<string | null> {
  if (heeftNaam || naam.achternaam === undefined) return inwonerId;
  if (inwonerId !== null) {
    await inwonerBenoemen(tx, inwonerId, naam);
    return inwonerId;
  }
  const nieuw = uuidv7(tx.nu.getTime());
  await inwonerVastleggen(tx, sleutels, nieuw, naam);
  return nieuw;
}
