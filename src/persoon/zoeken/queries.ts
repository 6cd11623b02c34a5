import { sql } from "kysely";
import type { Tx } from "#db/uow.ts";
import { listTeamleden } from "#organisatie/team/queries.ts";
import { leesDelen } from "#persoon/gelijkenis/persoonsgegevens.ts";
import { type Gezocht, perPersoon } from "#persoon/inwoner/gelijkende.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { type GevondenInwoner, listGevonden } from "#persoon/inwoner/queries.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import type { EigenRecord, Resultaat, Vraagbaak } from "./resultaat.ts";
import { meesteResultaten, past, zoeksleutels } from "./zoekvraag.ts";

/** Who fits, the best first, as far as the one who asks may see her; with the hulpvragen for the reading log. */
export async function listResultaten(tx: Tx, sleutels: Sleutels, gezocht: Gezocht) {
  const passend = perPersoon(await listGevonden(tx, sleutels, gezocht, zoeksleutels(gezocht)))
    .flatMap((records) => {
      const gewichten = records.flatMap((een) => past(gezocht, een) ?? []);
      return gewichten.length === 0 ? [] : [{ records, gewicht: Math.max(...gewichten) }];
    })
    .toSorted((a, b) => b.gewicht - a.gewicht);
  const getoond = passend.slice(0, meesteResultaten).map(({ records }) => records);
  const records = getoond.flat();
  const eigen = await listEigen(
    tx,
    records.map(({ id }) => id),
  );
  const verborgen = records.filter(({ id }) => !eigen.has(id));
  const vraagbaken = await listVraagbaken(tx, [...new Set(verborgen.flatMap(({ teams }) => teams))]);
  return {
    isMeer: passend.length > getoond.length,
    hulpvragen: [...new Set(records.flatMap(({ hulpvragen }) => hulpvragen))],
    resultaten: getoond.map((van) => resultaatVan(van, eigen, vraagbaken)),
  };
}

function resultaatVan(
  records: readonly GevondenInwoner[],
  eigen: ReadonlyMap<string, EigenRecord>,
  vraagbaken: ReadonlyMap<string, Vraagbaak>,
): Resultaat {
  const [eerste] = records.toSorted((a, b) => Number(eigen.has(b.id)) - Number(eigen.has(a.id)));
  return {
    persoonId: eerste?.persoonId ?? "",
    naam: volledigeNaam(eerste ?? {}) ?? "Iemand zonder naam",
    geboortejaar: leesDelen(eerste?.geboortedatum)?.jaar,
    eigen: records.flatMap(({ id }) => eigen.get(id) ?? []),
    elders: records
      .filter(({ id }) => !eigen.has(id))
      .map(({ id, heeftDossier, teams }) => {
        return { inwonerId: id, heeftDossier, vraagbaken: teams.flatMap((team) => vraagbaken.get(team) ?? []) };
      }),
  };
}

/** Those whose record the one who asks may see (row-level security), with the dossier and the question she sees them by. */
async function listEigen(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, EigenRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EigenRecord & { readonly id: string }>`
    select i.id, i.geboortedatum,
      (select d.casus_id from deelnemer d where d.gemeente_id = i.gemeente_id and d.inwoner_id = i.id
        order by d.tot is not null, d.van desc, d.casus_id limit 1) as casus_id,
      (select h.id from hulpvraag h where h.gemeente_id = i.gemeente_id and h.inwoner_id = i.id
        order by h.gemeld_op desc, h.id desc limit 1) as hulpvraag_id
    from inwoner i where i.gemeente_id = ${tx.wie.gemeenteId} and i.id = any (${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, ...record }) => [id, record]));
}

/** By id of the team: its name and who coordinates it. */
async function listVraagbaken(tx: Tx, teams: readonly string[]): Promise<ReadonlyMap<string, Vraagbaak>> {
  const vraagbaken = new Map<string, { team: string; coordinatoren: string[] }>();
  for (const { teamId, team, naam, coordinator } of await listTeamleden(tx, teams)) {
    const vraagbaak = vraagbaken.get(teamId) ?? { team, coordinatoren: [] };
    if (coordinator) vraagbaak.coordinatoren.push(naam);
    vraagbaken.set(teamId, vraagbaak);
  }
  return vraagbaken;
}
