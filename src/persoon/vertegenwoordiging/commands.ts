import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { listGezinsgenoten, lockInwoner } from "#persoon/inwoner/queries.ts";
import type { Dag } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { listVertegenwoordigers } from "./queries.ts";
import { beginnen, eindigen, type Vertegenwoordiger } from "./vertegenwoordiging.ts";

/** Another inwoner, or someone by name or office. */
export type NieuweVertegenwoordiger = {
  readonly id: string;
  readonly soort: Vertegenwoordiger;
  readonly doorInwonerId?: string | undefined;
  readonly naam?: string | undefined;
  readonly organisatie?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
  readonly van: Dag;
};

/** Someone acts for this person; sent twice it is one. */
export async function vertegenwoordigerToevoegen(tx: Tx, inwonerId: string, nieuw: NieuweVertegenwoordiger) {
  const inwoner = await lockInwoner(tx, inwonerId);
  if (!inwoner?.magWijzigen) return refuse("geen_recht");
  const eerder = (await listVertegenwoordigers(tx, inwonerId)).find(({ id }) => id === nieuw.id);
  if (eerder) return eerder.soort === nieuw.soort ? accept(nieuw.id) : refuse("al_verzonden");
  const { id, soort, doorInwonerId = null, van } = nieuw;
  const gezin = doorInwonerId === null ? [] : await listGezinsgenoten(tx, inwonerId);
  if (doorInwonerId !== null && !gezin.some((een) => een.id === doorInwonerId)) return refuse("onbekende_persoon");
  const result = beginnen(inwoner, soort, van);
  if (!result.ok) return result;

  const { naam = null, organisatie = null, telefoon = null, email = null } = nieuw;
  const row = { id, inwonerId, soort, doorInwonerId, naam, organisatie, telefoon, email, van };
  await insert(tx, "vertegenwoordiging", { gemeenteId: tx.wie.gemeenteId, ...row });
  await gebeurtenisVastleggen(tx, "vertegenwoordiging_begonnen", inwonerId, { vertegenwoordiging: id, soort, van });
  return accept(id);
}

export async function vertegenwoordigingEindigen(tx: Tx, inwonerId: string, id: string, tot: Dag) {
  const inwoner = await lockInwoner(tx, inwonerId);
  if (!inwoner?.magWijzigen) return refuse("geen_recht");
  const nu = (await listVertegenwoordigers(tx, inwonerId)).find((een) => een.id === id) ?? notFound();
  if (nu.tot === tot) return accept(id);
  const result = eindigen(nu, tot);
  if (!result.ok) return result;

  await tx.db
    .updateTable("vertegenwoordiging")
    .set({ tot: result.value })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "vertegenwoordiging_geeindigd", inwonerId, { vertegenwoordiging: id, tot });
  return accept(id);
}
