import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import type { Leefgebied } from "#instroom/hulpvraag/codelijst.ts";
import { accept, refuse } from "#shared/result.ts";
import { listVraagsoorten, lockVraagsoort } from "./queries.ts";
import { benoemen } from "./vraagsoort.ts";

/** The same id with the same name again changes nothing. */
export async function vraagsoortToevoegen(
  tx: Tx,
  id: string,
  nieuw: { readonly naam: string; readonly leefgebied: Leefgebied },
) {
  const naam = benoemen(id, nieuw.naam, await listVraagsoorten(tx, "alle"));
  if (!naam.ok) return naam;
  const ingevoegd = await tx.db
    .insertInto("vraagsoort")
    .values({ gemeenteId: tx.wie.gemeenteId, id, naam: naam.value, leefgebied: nieuw.leefgebied })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (ingevoegd.numInsertedOrUpdatedRows === 1n) {
    await gebeurtenisVastleggen(tx, "vraagsoort_toegevoegd", id, { leefgebied: nieuw.leefgebied });
    return accept(id);
  }
  const eerder = (await listVraagsoorten(tx, "alle")).find((vraagsoort) => vraagsoort.id === id);
  return eerder?.naam === naam.value ? accept(id) : refuse("naam_bezet");
}

/** Hulpvragen that have it keep it: they show the new name, and keep showing it when it can no longer be chosen. */
export async function vraagsoortWijzigen(
  tx: Tx,
  id: string,
  nieuw: { readonly naam: string; readonly actief: boolean },
  versie: string,
) {
  const was = await lockVraagsoort(tx, id);
  if (was.versie !== versie) return refuse("gewijzigd");
  const naam = benoemen(id, nieuw.naam, await listVraagsoorten(tx, "alle"));
  if (!naam.ok) return naam;
  await tx.db
    .updateTable("vraagsoort")
    .set({ naam: naam.value, actief: nieuw.actief })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "vraagsoort_gewijzigd", id, {
    andere_naam: was.naam !== naam.value,
    actief: nieuw.actief,
  });
  return accept(id);
}
