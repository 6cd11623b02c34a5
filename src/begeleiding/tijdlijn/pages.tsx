import { type Context, Hono } from "hono";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { type Cursor, cursorVan, leesCursor } from "#shared/cursor.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { page } from "#web/page.tsx";
import { tijdlijnPaths } from "./paths.ts";
import { listMomenten } from "./queries.ts";
import { magTijdlijnZien } from "./rechten.ts";
import { isOnderwerp, type Onderwerp } from "./tijdlijn.ts";
import { TijdlijnPagina } from "./TijdlijnPagina.tsx";

const perPagina = 50;

export const tijdlijnPages = new Hono<Env>().get(tijdlijnPaths.tijdlijn(":id"), async (c) => {
  const wie = bevoegd(c, magTijdlijnZien);
  const { over, na } = gevraagd(c);
  const { casus, gezin, gevonden, werktMee } = await uow(c, async (tx) => {
    const leesbaar = await getLeesbareCasus(tx, idOf(c));
    await dossierGezien(tx, leesbaar.id, tijdlijnPaths.tijdlijn(":id"));
    return {
      casus: leesbaar,
      werktMee: doetMee(wie.mijn, await listBetrokkenen(tx, leesbaar.id)),
      gezin: await listDeelnemers(tx, leesbaar.id),
      gevonden: await listMomenten(tx, leesbaar.id, { over, na, meest: perPagina + 1 }),
    };
  });
  const momenten = gevonden.slice(0, perPagina);
  const laatste = gevonden.length > perPagina ? momenten.at(-1) : undefined;
  const namen = new Map(gezin.map((lid) => [lid.id, volledigeNaam(lid) ?? "Zonder naam"]));
  const huidig = gezin.filter(({ tot }) => tot === null).map(({ id }) => namen.get(id));
  const volgende = laatste && tijdlijnPaths.met(casus.id, over, cursorVan({ op: laatste.moment, id: laatste.id }));
  const begin = na === undefined ? undefined : tijdlijnPaths.met(casus.id, over);
  const props = { casusId: casus.id, naam: huidig.join(", "), over, volgende, begin, momenten, namen };
  const schrijver = werktMee ? wie.medewerkerId : null;
  return page(c, {
    titel: "Tijdlijn",
    body: <TijdlijnPagina {...props} schrijver={schrijver} vandaag={dagVan(c.var.nu)} />,
  });
});

/** What the address asks for; what nobody made a link to is not found. */
function gevraagd(c: Context<Env>): { over: Onderwerp | undefined; na: Cursor | undefined } {
  const { over, na } = c.req.query();
  const cursor = na === undefined ? undefined : (leesCursor(na) ?? notFound());
  if (over !== undefined && !isOnderwerp(over)) return notFound();
  return { over, na: cursor };
}
