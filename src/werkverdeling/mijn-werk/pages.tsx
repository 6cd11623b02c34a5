import { Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { page } from "#web/page.tsx";
import { opVolgorde } from "./mijn-werk.ts";
import { MijnWerkPagina } from "./MijnWerkPagina.tsx";
import { mijnWerkPaths } from "./paths.ts";
import { listMijnWerk, meest } from "./queries.ts";
import { magMijnWerkZien } from "./rechten.ts";

export const mijnWerkPages = new Hono<Env>().get(mijnWerkPaths.mijnWerk, async (c) => {
  const wie = bevoegd(c, magMijnWerkZien);
  const gevonden = await uow(c, async (tx) => {
    const regels = await listMijnWerk(tx);
    await raadplegingVastleggen(
      tx,
      "eigen_werk",
      mijnWerkPaths.mijnWerk,
      regels.slice(0, meest).map(({ id }) => id),
    );
    return regels;
  });
  const vandaag = dagVan(c.var.nu);
  const items = opVolgorde(gevonden.slice(0, meest), c.var.gemeente.reactieWerkdagen, vandaag);
  const body = <MijnWerkPagina naam={wie.naam} items={items} vandaag={vandaag} erIsMeer={gevonden.length > meest} />;
  return page(c, { titel: "Mijn werk", body, breedte: "vol" });
});
