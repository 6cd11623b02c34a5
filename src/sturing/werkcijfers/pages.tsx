import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, figures, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { keuzelijsten } from "#sturing/cijfers/cijfers.ts";
import { vastePeriode } from "#sturing/periode/periode.ts";
import { listTeamsMetWijken } from "#sturing/cijfers/queries.ts";
import { parseForm } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import { werkcijfersPaths } from "./paths.ts";
import { getDossiers, listFaseduren, listTerugkeer, listWerk } from "./queries.ts";
import { magAlleWerkcijfersZien, magWerkcijfersZien } from "./rechten.ts";
import { WerkcijferInvoer } from "./schemas.ts";
import type { Keuze } from "./werkcijfers.ts";
import { WerkcijfersPagina, type WerkcijfersProps } from "./WerkcijfersPagina.tsx";

export const werkcijfersPages = new Hono<Env>().get(werkcijfersPaths.werk, async (c) => {
  bevoegd(c, magWerkcijfersZien);
  const raw = adresVan(c);
  const form = parseForm(WerkcijferInvoer, raw);
  if (!form.ok) {
    const { teams, samen } = await figures(c, listTeams);
    return show(c, { form: form.form, teams, populatie: samen }, 422);
  }

  const { periode: naam = "12-maanden", team } = form.value;
  const peildatum = dagVan(c.var.nu);
  const keuze = { periode: { ...vastePeriode(naam, peildatum), naam }, team, peildatum };
  const { teams, samen, cijfers } = await figures(c, (tx) => lezen(tx, keuze));
  await uow(c, (tx) => raadplegingVastleggen(tx, "cijfers", werkcijfersPaths.werk, []));
  const populatie = teams.find(({ value }) => value === team)?.label ?? samen;
  return show(c, { form: { values: raw, errors: {} }, teams, populatie, inhoud: { keuze, cijfers } });
});

function show(c: Context<Env>, props: WerkcijfersProps, status: 200 | 422 = 200): Response {
  const titel = "Waar gaat het werk naartoe?";
  return page(c, { titel, body: <WerkcijfersPagina {...props} />, breedte: "vol", status });
}

function adresVan(c: Context<Env>): RawForm {
  return Object.fromEntries(Object.keys(WerkcijferInvoer.shape).map((naam) => [naam, c.req.queries(naam) ?? []]));
}

/** A team that is not in her own list does not exist for her. */
async function lezen(tx: Tx, keuze: Keuze) {
  const { teams, samen } = await listTeams(tx);
  if (keuze.team !== undefined && !teams.some(({ value }) => value === keuze.team)) notFound();
  const cijfers = {
    werk: await listWerk(tx, keuze),
    dossiers: await getDossiers(tx, keuze),
    fasen: await listFaseduren(tx, keuze),
    terugkeer: await listTerugkeer(tx, keuze),
  };
  return { teams, samen, cijfers };
}

async function listTeams(tx: Tx) {
  const alles = magAlleWerkcijfersZien(tx.wie);
  const teams = await listTeamsMetWijken(tx);
  const eigen = teams.filter(({ teamId }) => alles || tx.wie.coordinatieteams.includes(teamId));
  return keuzelijsten(eigen, alles);
}
