import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { inwonerBenoemen, inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import type { Niveau } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagOpslaan } from "#instroom/hulpvraag/commands.ts";
import { triageren } from "#instroom/hulpvraag/hulpvraag.ts";
import { lockHulpvraag } from "#instroom/hulpvraag/queries.ts";

export type Triagekeuze = {
  readonly route: Niveau;
  readonly routeReden: string;
  readonly wmoMeldingOp: string | null;
  readonly voornaam?: string | undefined;
  readonly achternaam?: string | undefined;
};

/** Chooses the route and settles the Wmo-melding; names the inwoner when she was anonymous and the route needs a dossier. */
export async function hulpvraagTriageren(tx: Tx, sleutels: Sleutels, id: string, keuze: Triagekeuze, versie: number) {
  const hulpvraag = await lockHulpvraag(tx, id);
  if (hulpvraag.versie !== versie) return refuse("gewijzigd");
  const { route, routeReden, wmoMeldingOp, voornaam, achternaam } = keuze;
  const heeftNaam = hulpvraag.heeftNaam || achternaam !== undefined;
  const result = triageren(hulpvraag, { route, routeReden, wmoMeldingOp, heeftNaam }, dagVan(tx.nu));
  if (!result.ok) return result;

  const inwonerId = await benoemen(tx, sleutels, hulpvraag, { voornaam, achternaam });
  await hulpvraagOpslaan(tx, id, { route, routeReden, wmoMelding: wmoMeldingOp !== null, wmoMeldingOp, inwonerId });
  await gebeurtenisVastleggen(tx, "hulpvraag_getrieerd", id, { route, wmoMeldingOp });
  return accept(id);
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
