import { Hono } from "hono";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dagInWoorden } from "#shared/datum-woorden.ts";
import { type Dag, dagVan } from "#shared/datum.ts";
import { page } from "#web/page.tsx";
import { planInzien } from "./commands.ts";
import { planversiePaths } from "./paths.ts";
import { momentenNa, type Planmoment, verschilTussen } from "./planversie.ts";
import { listAkkoorden, listWijzigingen } from "./queries.ts";
import { magVersiesZien } from "./rechten.ts";
import { VersiesPagina } from "./VersiesPagina.tsx";

export const planversiePages = new Hono<Env>().get(planversiePaths.versies(":id"), async (c) => {
  bevoegd(c, magVersiesZien);
  const vandaag = dagVan(c.var.nu);
  const { inzage, wijzigingen, akkoorden } = await uow(c, async (tx) => ({
    inzage: await planInzien(tx, idOf(c), planversiePaths.versies(":id")),
    wijzigingen: await listWijzigingen(tx, idOf(c)),
    akkoorden: await listAkkoorden(tx, idOf(c)),
  }));
  const { casus, gezin, namen } = inzage;
  const momenten = momentenNa(0, wijzigingen, namen);
  const [van, tot] = [c.req.query("van"), c.req.query("tot")]
    .map((gevraagd) => momenten.find(({ versie }) => String(versie) === gevraagd)?.versie)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const vergeleken =
    van === undefined || tot === undefined
      ? undefined
      : { van, tot, regels: verschilTussen(van, tot, wijzigingen, namen) };
  const antwoorden = akkoorden.map(({ id, inwonerId, akkoord, vastgelegdOp }) => ({
    id,
    versie: momenten.find(({ op }) => op <= vastgelegdOp)?.versie ?? 0,
    tekst: `${namen.get(inwonerId) ?? "Iemand die niet meer meedoet"} was het ${akkoord ? "eens" : "niet eens"} met dit plan.`,
  }));
  const body = (
    <VersiesPagina
      casusId={casus.id}
      gezin={gezin.map(({ naam }) => naam).join(", ")}
      vandaag={vandaag}
      momenten={momenten}
      antwoorden={antwoorden}
      keuzes={momenten.map((moment) => ({ value: String(moment.versie), label: naamVan(moment, vandaag) }))}
      vergeleken={vergeleken}
    />
  );
  return page(c, { titel: "Versies van het plan", body, breedte: "vol" });
});

/** "dinsdag 10 maart, 14:05, Joost van Dijk": two moments of one day are told apart. */
function naamVan({ op, door }: Planmoment, vandaag: Dag): string {
  return `${dagInWoorden(dagVan(op), vandaag)} ${tijd.format(op)}, ${door}`;
}

const tijd = new Intl.DateTimeFormat("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
