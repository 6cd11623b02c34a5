import { Hono } from "hono";
import { listMijnAfspraken } from "#begeleiding/afspraak/queries.ts";
import { listMijnTaken } from "#begeleiding/taak/queries.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { page } from "#web/page.tsx";
import { aantalTeLaat, komendeWeken, leesVanaf, opVolgorde, perPagina } from "./mijn-werk.ts";
import { MijnWerkPagina } from "./MijnWerkPagina.tsx";
import { mijnWerkPaths } from "./paths.ts";
import { listMijnWerk, meest } from "./queries.ts";
import { magMijnWerkZien } from "./rechten.ts";

const meesteTaken = 50;
const meesteAfspraken = 20;

export const mijnWerkPages = new Hono<Env>().get(mijnWerkPaths.mijnWerk, async (c) => {
  const wie = bevoegd(c, magMijnWerkZien);
  const vanaf = leesVanaf(c.req.query("vanaf"));
  const vandaag = dagVan(c.var.nu);
  const { alles, items, erIsMeer, taken, afspraken } = await uow(c, async (tx) => {
    const regels = await listMijnWerk(tx);
    const opOrde = opVolgorde(regels.slice(0, meest), c.var.gemeente.reactieWerkdagen, vandaag);
    const opPagina = opOrde.slice(vanaf, vanaf + perPagina);
    // Only what stands on this page was seen.
    const gezien = opPagina.map(({ id }) => id);
    const mijnTaken = await listMijnTaken(tx, meesteTaken);
    const komend = await listMijnAfspraken(tx, komendeWeken(tx.nu), meesteAfspraken);
    await raadplegingVastleggen(tx, "eigen_werk", mijnWerkPaths.mijnWerk, gezien);
    return { alles: opOrde, items: opPagina, erIsMeer: regels.length > meest, taken: mijnTaken, afspraken: komend };
  });
  const einde = vanaf + perPagina;
  const body = (
    <MijnWerkPagina
      naam={wie.naam}
      items={items}
      aantal={alles.length}
      teLaat={aantalTeLaat(alles, vandaag)}
      vandaag={vandaag}
      volgende={alles.length > einde ? mijnWerkPaths.mijnWerkVanaf(einde) : undefined}
      begin={vanaf > 0 ? mijnWerkPaths.mijnWerk : undefined}
      erIsMeer={erIsMeer}
      taken={taken}
      afspraken={afspraken}
    />
  );
  return page(c, { titel: "Mijn werk", body, breedte: "vol" });
});
