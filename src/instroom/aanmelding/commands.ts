import { sql } from "kysely";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import { insert } from "#db/insert.ts";
import type { Tx } from "#db/uow.ts";
import { inwonerVastleggen } from "#persoon/inwoner/commands.ts";
import { isAnoniem } from "#persoon/inwoner/inwoner.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse, type Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { hmac, type Sleutels } from "#shared/versleuteling.ts";
import { type Aanmelding, plaatsen, type Plaatsing } from "./aanmelding.ts";

/** Who sent it (a browser or a gebruiker), and what exactly: told apart by their signatures, which is all that is kept. */
export type Verzending = {
  readonly afzender: string;
  readonly inhoud: unknown;
  /** Who goes back gets a form with another id and her own text: within the hour the same text is the same report. */
  readonly ookMetAnderId?: boolean;
};

/**
 * The one command behind the three doors. Safe to repeat: the same id with the same content by the same sender
 * (browser or gebruiker) gives the same answer and writes nothing; other content or another sender is refused.
 */
export async function aanmelden<R extends string = never>(
  tx: Tx,
  sleutels: Sleutels,
  aanmelding: Aanmelding,
  verzending: Verzending,
  herkennen: Herkennen<R> = async () => accept(null),
) {
  if (aanmelding.gemeldOp > dagVan(tx.nu)) return refuse("in_toekomst");
  const handtekening = handtekeningVan(sleutels, verzending);
  const zelfde = verzending.ookMetAnderId ? await findZelfdeVerzending(tx, handtekening) : undefined;
  if (zelfde) return accept(ontvangst(zelfde.id, zelfde.op, true));
  const begin = await verzendingVastleggen(tx, aanmelding, handtekening);
  if (!begin.isEerste) return herhalen(tx, aanmelding.id, handtekening);

  if (aanmelding.wijkCode !== undefined && !begin.wijk) return refuse("onbekende_wijk");
  const plaatsing = plaatsen(begin.wijk, begin.vangnetTeamId);
  if (!plaatsing.ok) return plaatsing;
  if (!begin.isVraagsoortBekend) return refuse("onbekende_vraagsoort");

  const bekend = await herkennen();
  if (!bekend.ok) return bekend;
  const nieuwId = isAnoniem(aanmelding.inwoner) ? null : uuidv7(tx.nu.getTime());
  if (bekend.value === null && nieuwId !== null) await inwonerVastleggen(tx, sleutels, nieuwId, aanmelding.inwoner);
  const wie = { inwonerId: bekend.value ?? nieuwId, isBekend: bekend.value !== null };
  if (!(await hulpvraagInvoegen(tx, aanmelding, wie, plaatsing.value))) return refuse("al_verzonden");
  await aanmelderInvoegen(tx, aanmelding);
  await gebeurtenisVastleggen(tx, "hulpvraag_aangemeld", aanmelding.id, {
    contactwijze: aanmelding.contactwijze,
    herkomst: aanmelding.herkomst,
    spoed: aanmelding.spoed,
    team: plaatsing.value.teamId,
    ...(bekend.value === null ? {} : { inwoner: bekend.value, wasBekend: true }),
  });
  return accept(ontvangst(aanmelding.id, tx.nu, false));
}

/** Who it is about, when she is known already: asked only where a colleague can say so, never of a resident or a system. */
export type Herkennen<R extends string> = () => Promise<Result<string | null, R>>;

type Handtekening = { readonly afzenderHash: Buffer; readonly inhoudHash: Buffer };

function handtekeningVan(sleutels: Sleutels, { afzender, inhoud }: Verzending): Handtekening {
  return {
    afzenderHash: hmac(sleutels.handtekening, `afzender/${afzender}`),
    inhoudHash: hmac(sleutels.handtekening, `inhoud/${JSON.stringify(inhoud)}`),
  };
}

type Begin = {
  readonly isEerste: boolean;
  /** Undefined when none was given, and when the municipality has no such wijk. */
  readonly wijk: { readonly teamId: string } | undefined;
  readonly vangnetTeamId: string | null;
  /** True for no vraagsoort, and for one of this municipality's list. */
  readonly isVraagsoortBekend: boolean;
};

/**
 * Writes down the sending and reads what decides where it goes, in one round trip. The unique key makes a double click
 * wait for the first, so one of the two is always second.
 */
async function verzendingVastleggen(tx: Tx, aanmelding: Aanmelding, handtekening: Handtekening): Promise<Begin> {
  const { id, wijkCode, vraagsoortId } = aanmelding;
  const { rows } = await sql<Omit<Begin, "wijk"> & { readonly teamId: string | null }>`
    with verzonden as (
      insert into verzending (gemeente_id, id, afzender_hash, inhoud_hash, op)
      values (${tx.wie.gemeenteId}, ${id}, ${handtekening.afzenderHash}, ${handtekening.inhoudHash}, ${tx.nu})
      on conflict (gemeente_id, id) do nothing
      returning id
    )
    select exists (select from verzonden) as is_eerste, w.team_id, g.vangnet_team_id,
      ${vraagsoortId === undefined} or v.id is not null as is_vraagsoort_bekend
    from gemeente g
    left join wijk w on w.gemeente_id = g.id and w.code = ${wijkCode ?? null}
    left join vraagsoort v on v.gemeente_id = g.id and v.id = ${vraagsoortId ?? null}
    where g.id = ${tx.wie.gemeenteId}`.execute(tx.db);
  const { teamId, ...begin } = rows[0] ?? notFound();
  return { ...begin, wijk: teamId === null ? undefined : { teamId } };
}

/** The answer to what was sent before: the same, for the same content by the same sender only. */
async function herhalen(tx: Tx, id: string, { afzenderHash, inhoudHash }: Handtekening) {
  const eerder = await tx.db
    .selectFrom("verzending")
    .select(["afzenderHash", "inhoudHash", "op"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (!eerder.afzenderHash.equals(afzenderHash)) return refuse("al_verzonden");
  if (!eerder.inhoudHash.equals(inhoudHash)) return refuse("andere_inhoud");
  return accept(ontvangst(id, eerder.op, true));
}

type Ontvangst = { id: string; kenmerk: string; ontvangenOp: Dag; herhaald: boolean };

/** A repeat is answered with the day of the first sending: what was promised then still holds. */
function ontvangst(id: string, op: Date, herhaald: boolean): Ontvangst {
  return { id, kenmerk: kenmerkVan(id), ontvangenOp: dagVan(op), herhaald };
}

const uur = 3_600_000;

/** The first sending of this very text by this browser in the last hour, whatever its id. */
async function findZelfdeVerzending(tx: Tx, { afzenderHash, inhoudHash }: Handtekening) {
  return tx.db
    .selectFrom("verzending")
    .select(["id", "op"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("afzenderHash", "=", afzenderHash)
    .where("inhoudHash", "=", inhoudHash)
    .where("op", ">", new Date(tx.nu.getTime() - uur))
    .orderBy("op")
    .limit(1)
    .executeTakeFirst();
}

type Wie = { readonly inwonerId: string | null; readonly isBekend: boolean };

/** False when another hulpvraag has this kenmerk (one chance in 2^40), or someone made the id look so: then another id will do. */
async function hulpvraagInvoegen(
  tx: Tx,
  aanmelding: Aanmelding,
  { inwonerId, isBekend }: Wie,
  plaatsing: Plaatsing,
): Promise<boolean> {
  const { gemeenteId } = tx.wie;
  const inserted = await tx.db
    .insertInto("hulpvraag")
    .values({
      gemeenteId,
      id: aanmelding.id,
      kenmerk: kenmerkVan(aanmelding.id),
      gemeldOp: aanmelding.gemeldOp,
      ontvangenOp: tx.nu,
      wijkCode: plaatsing.teamReden === "wijk" ? (aanmelding.wijkCode ?? null) : null,
      ...plaatsing,
      herkomst: aanmelding.herkomst,
      herkomstSoort: aanmelding.herkomstSoort ?? null,
      verwijzer: aanmelding.verwijzer ?? null,
      contactwijze: aanmelding.contactwijze,
      eigenWoorden: aanmelding.eigenWoorden,
      leefgebieden: [...aanmelding.leefgebieden],
      vraagsoortId: aanmelding.vraagsoortId ?? null,
      zwaarte: aanmelding.zwaarte ?? null,
      spoed: aanmelding.spoed,
      inwonerId,
      // Who is known keeps her secret address from who did not know it.
      kentAdres: isBekend ? sql<boolean>`mag_adres_kennen(${inwonerId}::uuid)` : true,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

async function aanmelderInvoegen(tx: Tx, { id, aanmelder }: Aanmelding): Promise<void> {
  await insert(tx, "aanmelding", {
    gemeenteId: tx.wie.gemeenteId,
    hulpvraagId: id,
    voorAnder: aanmelder !== undefined,
    aanmelderNaam: aanmelder?.naam ?? null,
    aanmelderRelatie: aanmelder?.relatie ?? null,
    aanmelderTelefoon: aanmelder?.telefoon ?? null,
    aanmelderEmail: aanmelder?.email ?? null,
    inwonerWeetErvan: aanmelder?.inwonerWeetErvan ?? null,
    weetNietReden: aanmelder?.weetNietReden ?? null,
  });
}
