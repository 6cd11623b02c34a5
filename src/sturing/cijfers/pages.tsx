import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, figures, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { type Parsed, parseForm } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import { keuzelijsten, type Selectie } from "./cijfers.ts";
import { CijfersPagina, type CijfersProps } from "./CijfersPagina.tsx";
import { cijfersPaths } from "./paths.ts";
import { hoogstensJaren, periodeVan } from "#sturing/periode/periode.ts";
import type { Kolombron } from "#sturing/kolom/queries.ts";
import { listTeamsMetWijken } from "./queries.ts";
import { magAlleCijfersZien, magCijfersVanTeamZien, magCijfersZien } from "./rechten.ts";
import { CijferkeuzeInvoer } from "./schemas.ts";
import { tellen } from "./tellen.ts";

/** `kolommen` gives what is counted, as fresh as the database. */
export function cijfersPages(kolommen: Kolombron): Hono<Env> {
  return new Hono<Env>().get(cijfersPaths.cijfers, (c) => cijfersTonen(c, kolommen));
}

async function cijfersTonen(c: Context<Env>, kolommen: Kolombron): Promise<Response> {
  bevoegd(c, magCijfersZien);
  const raw = adresVan(c);
  const keuze = leesKeuze(c, raw);
  if (!keuze.ok) return showCijfers(c, { form: keuze.form, lijsten: await figures(c, listKeuzes) }, 422);

  const selectie = keuze.value;
  const { lijsten, teams } = await figures(c, (tx) => leesKeuzes(tx, selectie));
  await uow(c, (tx) => raadplegingVastleggen(tx, "cijfers", cijfersPaths.cijfers, []));
  const stand = await kolommen(c.var.gemeente.id, c.var.nu);
  const cijfers = tellen({ ...stand, teams }, selectie);
  return showCijfers(c, { form: { values: raw, errors: {} }, lijsten, inhoud: { selectie, cijfers } });
}

function showCijfers(c: Context<Env>, props: CijfersProps, status: 200 | 422 = 200): Response {
  return page(c, { titel: "Cijfers", body: <CijfersPagina {...props} />, breedte: "vol", status });
}

function adresVan(c: Context<Env>): RawForm {
  return Object.fromEntries(Object.keys(CijferkeuzeInvoer.shape).map((naam) => [naam, c.req.queries(naam) ?? []]));
}

function leesKeuze(c: Context<Env>, raw: RawForm): Parsed<Selectie> {
  const peildatum = dagVan(c.var.nu);
  const ingevuld = parseForm(CijferkeuzeInvoer, raw);
  if (!ingevuld.ok) return ingevuld;
  const { team, wijk, ...keuze } = ingevuld.value;
  const periode = periodeVan(keuze, peildatum);
  if (periode.ok) return { ok: true, value: { periode: periode.value, team, wijk, peildatum } };
  const [veld, melding] = geweigerd[periode.reason];
  return { ok: false, form: { values: raw, errors: { [veld]: melding } } };
}

const geweigerd = {
  van_ontbreekt: ["van", "Vul ook de eerste dag in."],
  in_toekomst: ["van", "De eerste dag ligt in de toekomst. Kies vandaag of een eerdere dag."],
  te_lang_geleden: ["van", `De eerste dag is te lang geleden. Kies een dag in de laatste ${hoogstensJaren} jaar.`],
  tot_voor_van: ["tot", "De laatste dag ligt voor de eerste dag. Kies een latere dag."],
} as const;

/** Her own teams and wijken; one that is not among them does not exist for her. */
async function leesKeuzes(tx: Tx, { team, wijk }: Selectie) {
  const lijsten = await listKeuzes(tx);
  if (team !== undefined && !lijsten.teams.some(({ value }) => value === team)) notFound();
  if (wijk !== undefined && !lijsten.wijken.some(({ value }) => value === wijk)) notFound();
  return { lijsten, teams: lijsten.teams.map(({ value }) => value) };
}

async function listKeuzes(tx: Tx) {
  const teams = await listTeamsMetWijken(tx);
  const eigen = teams.filter(({ teamId }) => magCijfersVanTeamZien(tx.wie, teamId));
  return keuzelijsten(eigen, magAlleCijfersZien(tx.wie));
}
