import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { notFound } from "#shared/not-found.ts";
import { isUuid, uuidv7 } from "#shared/uuid.ts";
import { parseForm, readForm, refusedForm } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { takeAttempt, writeAttempt } from "#web/oidc/attempt.ts";
import type { OidcClients } from "#web/oidc/client.ts";
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from "#web/oidc/session-cookie.ts";
import { page } from "#web/page.tsx";
import { sessieOpenen, sessieSluiten, sleutelIntrekken, sleutelUitgeven } from "./commands.ts";
import { type Inlogfout, InlogFoutPagina, inlogfoutTekst } from "./InlogFoutPagina.tsx";
import { InloggenPagina, WeerIngelogdPagina } from "./InloggenPagina.tsx";
import { gebruikerPaths } from "./paths.ts";
import { listEigenSleutels } from "./queries.ts";
import { magEigenSleutelsBeheren } from "./rechten.ts";
import { SleutelInvoer } from "./schemas.ts";
import { lokaalPad, startpagina } from "./sessie.ts";
import { SleutelsPagina } from "./SleutelsPagina.tsx";

export type Inlog = {
  readonly oidc: OidcClients;
  /** Scheme and host under which a municipality is reached (null: it has no host name of its own), without a slash at the end. */
  readonly oorsprong: (hostnaam: string | null) => string;
};

export function inlogPages(inlog: Inlog) {
  return new Hono<Env>()
    .get(gebruikerPaths.inloggen, (c) => toonInloggen(c, inlog))
    .get(gebruikerPaths.start, (c) => start(c, inlog))
    .get(gebruikerPaths.terug, (c) => terug(c, inlog))
    .get(gebruikerPaths.klaar, (c) => {
      const { naam } = c.var.wie ?? notFound();
      return page(c, { titel: "Je bent weer ingelogd", body: <WeerIngelogdPagina naam={naam} /> });
    })
    .post(gebruikerPaths.uitloggen, (c) => uitloggen(c, inlog));
}

function toonInloggen(c: Context<Env>, inlog: Inlog): Response {
  const naar = lokaalPad(c.req.query("naar"));
  if (c.var.wie) return c.redirect(naar ?? startpagina(c.var.wie), 303);
  const diensten = inlog.oidc.of(c.var.gemeente.id).map(({ issuer, isDemo }) => ({ naam: issuer.naam, isDemo }));
  const gevraagd = c.req.query("melding");
  const melding = gevraagd === "uitgelogd" || gevraagd === "verlopen" ? gevraagd : undefined;
  const body = <InloggenPagina gemeente={c.var.gemeente.naam} diensten={diensten} naar={naar} melding={melding} />;
  return page(c, { titel: "Inloggen", body });
}

async function start(c: Context<Env>, inlog: Inlog): Promise<Response> {
  const oorsprong = inlog.oorsprong(c.var.gemeente.hostnaam);
  const elders = startElders(c, oorsprong);
  if (elders) return c.redirect(elders, 303);

  const naar = lokaalPad(c.req.query("naar"));
  const client = inlog.oidc.of(c.var.gemeente.id)[Number(c.req.query("dienst") ?? 0)] ?? notFound();
  const begun = await client.begin(`${oorsprong}${gebruikerPaths.terug}`);
  if (!begun.ok) return toonFout(c, begun.reason, client.issuer.naam, naar);

  const { issuer } = client.issuer;
  const attempt = {
    gemeente: c.var.gemeente.id,
    issuer,
    ...begun.value.attempt,
    ...(naar === undefined ? {} : { naar }),
  };
  await writeAttempt(c, attempt, isVeilig(oorsprong));
  return c.redirect(begun.value.url, 303);
}

/** The cookie must stand on the host the issuer sends the browser back to. `hier` ends it when a proxy hides that host. */
function startElders(c: Context<Env>, oorsprong: string): string | undefined {
  if (c.req.query("hier") !== undefined || c.req.header("host") === new URL(oorsprong).host) return undefined;
  const url = new URL(gebruikerPaths.start, oorsprong);
  for (const [name, value] of Object.entries(c.req.query())) url.searchParams.set(name, value);
  url.searchParams.set("hier", "ja");
  return url.href;
}

async function terug(c: Context<Env>, inlog: Inlog): Promise<Response> {
  const oorsprong = inlog.oorsprong(c.var.gemeente.hostnaam);
  const attempt = await takeAttempt(c, isVeilig(oorsprong));
  const client = inlog.oidc
    .of(c.var.gemeente.id)
    .find(({ issuer }) => issuer.issuer === attempt?.issuer && issuer.gemeente === attempt.gemeente);
  if (attempt === undefined || client === undefined) return nietBegonnen(c);

  const callback = new URL(gebruikerPaths.terug, oorsprong);
  callback.search = new URL(c.req.url).search;
  const completed = await client.complete(callback, attempt);
  const naar = lokaalPad(attempt.naar);
  if (!completed.ok) return toonFout(c, completed.reason, client.issuer.naam, naar);

  const { app } = c.var.databases;
  const opened = await sessieOpenen(app, c.var.gemeente.id, completed.value, c.var.nu);
  if (!opened.ok) return toonFout(c, opened.reason, client.issuer.naam, naar);

  const vorige = readSessionCookie(c);
  if (vorige !== undefined) await sessieSluiten(app, vorige);
  writeSessionCookie(c, opened.value.token, isVeilig(oorsprong));
  return c.redirect(naar ?? startpagina(opened.value.wie), 303);
}

/** Back or reload after log-in: who is in goes on, who is not begins again. */
function nietBegonnen(c: Context<Env>): Response {
  return c.var.wie ? c.redirect(startpagina(c.var.wie), 303) : toonFout(c, "verlopen", "", undefined);
}

const statussen = {
  niet_bereikbaar: 503,
  afgebroken: 400,
  mislukt: 400,
  verlopen: 400,
  geen_tweede_factor: 403,
  onbekend: 403,
} as const;

function toonFout(c: Context<Env>, fout: Inlogfout, dienst: string, naar: string | undefined): Response {
  if (fout === "niet_bereikbaar") c.header("Retry-After", "60");
  const tekst = inlogfoutTekst(fout, dienst);
  return page(c, { titel: tekst.kop, status: statussen[fout], body: <InlogFoutPagina tekst={tekst} naar={naar} /> });
}

async function uitloggen(c: Context<Env>, inlog: Inlog): Promise<Response> {
  const token = readSessionCookie(c);
  if (token !== undefined) await sessieSluiten(c.var.databases.app, token);
  clearSessionCookie(c, isVeilig(inlog.oorsprong(c.var.gemeente.hostnaam)));
  return c.redirect(`${gebruikerPaths.inloggen}?melding=uitgelogd`, 303);
}

function isVeilig(oorsprong: string): boolean {
  return oorsprong.startsWith("https://");
}

export const sleutelPages = new Hono<Env>()
  .get(gebruikerPaths.sleutels, (c) => toonSleutels(c, leegFormulier(c)))
  .post(gebruikerPaths.sleutels, async (c) => {
    const wie = bevoegd(c, magEigenSleutelsBeheren);
    const raw = await readForm(c);
    const parsed = parseForm(SleutelInvoer, raw);
    if (!parsed.ok) return toonSleutels(c, parsed.form, 422);

    const invoer = { ...parsed.value, gebruikerId: wie.gebruikerId ?? notFound() };
    const made = await uow(c, (tx) => sleutelUitgeven(tx, invoer));
    if (made.ok) return toonSleutels(c, leegFormulier(c), 200, { naam: invoer.naam, token: made.value.token });
    const opnieuw = { ...raw, id: [nieuwId(c)] };
    return toonSleutels(c, refusedForm(opnieuw, { melding: weigeringen[made.reason] }), 409);
  })
  .post(gebruikerPaths.intrekking(":id"), async (c) => {
    const eigen = bevoegd(c, magEigenSleutelsBeheren).gebruikerId ?? notFound();
    const id = c.req.param("id") ?? "";
    await uow(c, (tx) => (isUuid(id) ? sleutelIntrekken(tx, id, eigen) : notFound()));
    return c.redirect(gebruikerPaths.sleutels, 303);
  });

const weigeringen = {
  al_gemaakt: "Deze sleutel is al gemaakt. Je ziet hem maar één keer. Heb je hem niet? Trek hem in en maak een nieuwe.",
  ongeldige_duur: "Kies hoe lang de sleutel geldig is.",
} as const;

type Nieuw = { readonly naam: string; readonly token: string };

async function toonSleutels(c: Context<Env>, form: FormState, status: 200 | 409 | 422 = 200, nieuw?: Nieuw) {
  bevoegd(c, magEigenSleutelsBeheren);
  const sleutels = await uow(c, (tx) => listEigenSleutels(tx));
  const body = <SleutelsPagina sleutels={sleutels} form={form} nu={c.var.nu} nieuw={nieuw} />;
  return page(c, { titel: "Mijn API-sleutels", status, body, breedte: "vol" });
}

function leegFormulier(c: Context<Env>): FormState {
  return { values: { id: nieuwId(c), geldigDagen: "30" }, errors: {} };
}

function nieuwId(c: Context<Env>): string {
  return uuidv7(c.var.nu.getTime());
}
