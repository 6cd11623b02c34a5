import { Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { page } from "#web/page.tsx";
import { BewarenPagina } from "./BewarenPagina.tsx";
import { vernietigingPaths } from "./paths.ts";
import { listBewijzen, listRuns } from "./queries.ts";
import { magVernietigingZien } from "./rechten.ts";

const meesteRuns = 20;
const meesteBewijzen = 200;

export const vernietigingPages = new Hono<Env>().get(vernietigingPaths.bewaren, async (c) => {
  bevoegd(c, magVernietigingZien);
  const gelezen = await uow(c, async (tx) => {
    await raadplegingVastleggen(tx, "toezicht", vernietigingPaths.bewaren, []);
    return { runs: await listRuns(tx, meesteRuns), bewijzen: await listBewijzen(tx, meesteBewijzen) };
  });
  return page(c, { titel: "Bewaren", body: <BewarenPagina {...gelezen} nu={c.var.nu} />, breedte: "vol" });
});
