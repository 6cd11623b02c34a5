import { type Context, Hono } from "hono";
import { getEinde } from "#begeleiding/afsluiting/queries.ts";
import { type Evaluatie, laatstGezien } from "#begeleiding/evaluatie/evaluatie.ts";
import { listEvaluaties } from "#begeleiding/evaluatie/queries.ts";
import { listGezinsplannen } from "#begeleiding/gezinsplan/queries.ts";
import { type Inzage, planInzien } from "#begeleiding/planversie/commands.ts";
import { listActies, listAkkoorden, listDoelen } from "#begeleiding/planversie/queries.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { verslagVastleggen } from "./commands.ts";
import { Keuze } from "./Keuze.tsx";
import { verslagPaths } from "./paths.ts";
import { listVerslagen, listVragen } from "./queries.ts";
import { magVerslagMaken } from "./rechten.ts";
import { VerslagFormulier } from "./schemas.ts";
import { leesbaarVoor, type Lezer } from "./verslag.ts";
import { VerslagPagina } from "./VerslagPagina.tsx";
import { geweigerd } from "./weigering.ts";

export const verslagPages = new Hono<Env>()
  .get(verslagPaths.verslag(":id"), (c) => show(c))
  .post(verslagPaths.verslag(":id"), async (c) => {
    bevoegd(c, magVerslagMaken);
    const raw = await readForm(c);
    const form = parseForm(VerslagFormulier, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { id, ...verslag } = form.value;
    const result = await uow(c, (tx) => verslagVastleggen(tx, idOf(c), id, verslag));
    if (result.ok) return c.redirect(verslagPaths.verslag(idOf(c)), 303);
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return show(c, refusedForm(values, geweigerd[result.reason]), 409);
  });

async function show(c: Context<Env>, terug?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  bevoegd(c, magVerslagMaken);
  const vandaag = dagVan(c.var.nu);
  const gelezen = await uow(c, (tx) => lezen(tx, idOf(c)));
  const { inzage, stukken, einde } = gelezen;
  const lezer = lezerVan(c, inzage);
  const voor = lezer === "gezin" ? inzage.gezin : inzage.gezin.filter(({ id }) => id === lezer.inwonerId);
  const form = terug ?? { ...emptyForm, values: { op: vandaag, aan: voor.map(({ id }) => id) } };
  const doelen = lezer === "gezin" ? [] : lezer.doelen;
  const body = (
    <>
      <VerslagPagina
        voor={voor.map(({ naam }) => naam)}
        vandaag={vandaag}
        regisseur={regisseurNaam(inzage)}
        gemeente={c.var.gemeente}
        stukken={leesbaarVoor(lezer, stukken)}
        afspraken={lezer === "gezin" ? gelezen.afspraken : []}
        gezien={gelezen.gezien}
        resultaat={lezer === "gezin" ? einde.resultaat : null}
        namen={inzage.namen}
      />
      <Keuze
        casusId={inzage.casus.id}
        gezin={inzage.gezin.map(({ id, naam }) => ({ value: id, label: naam }))}
        doelen={stukken.doelen.map(({ id, woorden }) => ({ value: id, label: eersteRegel(woorden, 120) }))}
        keuze={{ ...emptyForm, values: { voor: lezer === "gezin" ? "" : lezer.inwonerId, doel: doelen } }}
        isVoorEen={lezer !== "gezin"}
        gegeven={gelezen.gegeven}
        namen={inzage.namen}
        vandaag={vandaag}
        magWerken={inzage.isBetrokken}
        id={newIdOf(form, c.var.nu)}
        form={form}
      />
    </>
  );
  return page(c, { titel: "Verslag", body, status });
}

/** Who was chosen in the address: someone of this gezin with doelen of this plan, or the gezin together. */
function lezerVan(c: Context<Env>, { gezin }: Inzage): Lezer {
  const gekozen = gezin.find(({ id }) => id === c.req.query("voor"));
  return gekozen === undefined ? "gezin" : { inwonerId: gekozen.id, doelen: c.req.queries("doel") ?? [] };
}

function regisseurNaam({ casus, betrokkenen }: Inzage): string {
  const regie = betrokkenen.find(({ id }) => id === casus.regieId);
  return regie?.naam ?? regie?.organisatie ?? "uw contactpersoon";
}

async function lezen(tx: Tx, casusId: string) {
  const inzage = await planInzien(tx, casusId, verslagPaths.verslag(":id"));
  const evaluaties = await listEvaluaties(tx, casusId);
  const doelen = await listDoelen(tx, casusId);
  return {
    inzage,
    gezien: new Map(doelen.flatMap(({ id }) => gezienVan(id, evaluaties))),
    stukken: {
      vragen: await listVragen(tx, casusId),
      doelen,
      acties: await listActies(tx, casusId),
      gezinsplan: (await listGezinsplannen(tx, casusId))[0],
      akkoorden: await listAkkoorden(tx, casusId),
    },
    afspraken: evaluaties.flatMap(({ gehoudenOp, afspraken }) =>
      gehoudenOp === null || afspraken === null ? [] : { op: gehoudenOp, tekst: afspraken },
    ),
    einde: await getEinde(tx, casusId),
    gegeven: await listVerslagen(tx, casusId),
  };
}

function gezienVan(doelId: string, evaluaties: readonly Evaluatie[]) {
  const gezien = laatstGezien(doelId, evaluaties);
  return gezien === undefined ? [] : [[doelId, gezien] as const];
}
