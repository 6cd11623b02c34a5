import { Hono } from "hono";
import { listMijnAfspraken } from "#begeleiding/afspraak/queries.ts";
import { listMijnTaken } from "#begeleiding/taak/queries.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { page } from "#web/page.tsx";
import { komendeWeken, leesVanaf, type MijnTaak, perPagina } from "./mijn-werk.ts";
import { MijnWerkPagina } from "./MijnWerkPagina.tsx";
import { mijnWerkPaths } from "./paths.ts";
import { listMijnWerk, meest } from "./queries.ts";
import { magMijnWerkZien } from "./rechten.ts";
import { inEenLijst, isTeLaat } from "./volgorde.ts";

const meesteTaken = 50;
const meesteAfspraken = 20;

export const mijnWerkPages = new Hono<Env>().get(mijnWerkPaths.mijnWerk, async (c) => {
  const wie = bevoegd(c, magMijnWerkZien);
  const vanaf = leesVanaf(c.req.query("vanaf"));
  const vandaag = dagVan(c.var.nu);
  const { reactieWerkdagen } = c.var.gemeente;
  const { alles, opPagina, hulpvragen, taken, afspraken, erIsMeer } = await uow(c, async (tx) => {
    const regels = await listMijnWerk(tx);
    const mijnTaken = await listMijnTaken(tx, meesteTaken);
    const komend = await listMijnAfspraken(tx, komendeWeken(tx.nu), meesteAfspraken);
    const lijst = inEenLijst(regels.slice(0, meest), mijnTaken.map(taakOf), reactieWerkdagen, vandaag);
    const getoond = lijst.slice(vanaf, vanaf + perPagina);
    // Only what stands on this page was seen; a task and an appointment show the people of their gezin.
    const vanTaak = new Map(mijnTaken.map((taak) => [taak.id, taak.hulpvragen]));
    const vanWerk = getoond.flatMap(({ soort, id }) => (soort === "taak" ? (vanTaak.get(id) ?? []) : [id]));
    const gezien = [...vanWerk, ...komend.flatMap((afspraak) => afspraak.hulpvragen)];
    await raadplegingVastleggen(tx, "eigen_werk", mijnWerkPaths.mijnWerk, [...new Set(gezien)]);
    const geteld = { afspraken: komend, hulpvragen: Math.min(regels.length, meest), taken: mijnTaken.length };
    return { alles: lijst, opPagina: getoond, erIsMeer: regels.length > meest, ...geteld };
  });
  const einde = vanaf + perPagina;
  const body = (
    <MijnWerkPagina
      naam={wie.naam}
      werk={opPagina}
      hulpvragen={hulpvragen}
      taken={taken}
      teLaat={alles.filter((werk) => isTeLaat(werk, vandaag)).length}
      vandaag={vandaag}
      reactieWerkdagen={reactieWerkdagen}
      volgende={alles.length > einde ? mijnWerkPaths.mijnWerkVanaf(einde) : undefined}
      begin={vanaf > 0 ? mijnWerkPaths.mijnWerk : undefined}
      erIsMeer={erIsMeer}
      afspraken={afspraken}
    />
  );
  return page(c, { titel: "Mijn werk", body, breedte: "vol" });
});

type Gevonden = Awaited<ReturnType<typeof listMijnTaken>>[number];

function taakOf({ id, casusId, wat, gezin, uiterlijk, termijn, elkeWeken }: Gevonden): MijnTaak {
  return { id, casusId, wat, gezin, uiterlijk, termijnCode: termijn?.code ?? null, elkeWeken };
}
