import { type Context, Hono } from "hono";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers, listHulpvragenVan } from "#begeleiding/casus/queries.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Result } from "#shared/result.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { verhelderingHerzien, verhelderingVastleggen } from "./commands.ts";
import { GesprekPagina } from "./GesprekPagina.tsx";
import { genoemdeLeefgebieden, nieuweWaarden, type Overzicht, waardenVan } from "./overzicht.ts";
import { verhelderingPaths } from "./paths.ts";
import { findBestaanszekerheid, listVerhelderingen } from "./queries.ts";
import { magVerhelderen, magVerhelderingZien } from "./rechten.ts";
import { Gesprek, gesprekVan } from "./schemas.ts";
import { laatsteVersie, type NieuweVerheldering } from "./verheldering.ts";
import { VerhelderingenPagina } from "./VerhelderingenPagina.tsx";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const verhelderingPages = new Hono<Env>()
  .get(verhelderingPaths.verhelderingen(":id"), async (c) => {
    const overzicht = await lezen(c, verhelderingPaths.verhelderingen(":id"));
    const body = <VerhelderingenPagina overzicht={overzicht} />;
    return page(c, { titel: "Vraagverheldering", body, breedte: "vol" });
  })
  .get(verhelderingPaths.nieuw(":id"), (c) => showNieuw(c))
  .post(verhelderingPaths.verhelderingen(":id"), (c) =>
    verwerk(c, showNieuw, (tx, id, gesprek) => verhelderingVastleggen(tx, idOf(c), id, gesprek)),
  )
  .get(verhelderingPaths.herziening(":id", ":verhelderingId"), (c) => showHerziening(c))
  .post(verhelderingPaths.herziening(":id", ":verhelderingId"), (c) =>
    verwerk(c, showHerziening, (tx, id, gesprek) =>
      verhelderingHerzien(tx, idOf(c), { id, vervangt: idOf(c, "verhelderingId") }, gesprek),
    ),
  );

type Toon = (c: Context<Env>, form: FormState, status: Status) => Promise<Response>;
type Opslaan = (tx: Tx, id: string, gesprek: NieuweVerheldering) => Promise<Result<string, keyof typeof geweigerd>>;

/** Saved, or shown again with what was typed. */
async function verwerk(c: Context<Env>, toon: Toon, opslaan: Opslaan): Promise<Response> {
  bevoegd(c, magVerhelderingZien);
  const raw = await readForm(c);
  const form = parseForm(Gesprek, raw);
  if (!form.ok) return toon(c, form.form, 422);
  const result = await uow(c, (tx) => opslaan(tx, form.value.id, gesprekVan(form.value)));
  if (!result.ok) return toon(c, refused(raw, result.reason), 409);
  return c.redirect(verhelderingPaths.verhelderingen(idOf(c)), 303);
}

function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(reason === "al_verzonden" ? without(raw, "id") : raw, geweigerd[reason]);
}

async function showNieuw(c: Context<Env>, form?: FormState, status: Status = 200): Promise<Response> {
  const overzicht = await lezen(c, verhelderingPaths.nieuw(":id"));
  const getoond = form ?? { ...emptyForm, values: nieuweWaarden(overzicht) };
  const props = {
    overzicht,
    id: newIdOf(getoond, c.var.nu),
    form: getoond,
    vorige: undefined,
    isTerug: status !== 200,
  };
  return page(c, { titel: "Vraagverheldering", body: <GesprekPagina {...props} />, status, breedte: "vol" });
}

/** Whatever version was asked for: the latest is filled in further. */
async function showHerziening(c: Context<Env>, form?: FormState, status: Status = 200): Promise<Response> {
  const overzicht = await lezen(c, verhelderingPaths.herziening(":id", ":verhelderingId"));
  const gevraagd = overzicht.alle.find(({ id }) => id === idOf(c, "verhelderingId")) ?? notFound();
  const vorige = laatsteVersie(overzicht.alle, gevraagd);
  const getoond = form ?? { ...emptyForm, values: waardenVan(vorige) };
  const props = { overzicht, id: newIdOf(getoond, c.var.nu), form: getoond, vorige, isTerug: status !== 200 };
  return page(c, { titel: "Gesprek aanvullen", body: <GesprekPagina {...props} />, status, breedte: "vol" });
}

/** What was told in this dossier; and that it was looked at. */
async function lezen(c: Context<Env>, route: string): Promise<Overzicht> {
  const wie = bevoegd(c, magVerhelderingZien);
  return uow(c, async (tx) => {
    const casus = await getLeesbareCasus(tx, idOf(c));
    const hulpvragen = await listHulpvragenVan(tx, casus.id);
    const gezien = hulpvragen.map(({ id }) => id);
    await raadplegingVastleggen(tx, "dossier", route, gezien);
    const deelnemers = await listDeelnemers(tx, casus.id);
    const mensen = deelnemers.map((een) => ({ id: een.id, tot: een.tot, naam: volledigeNaam(een) ?? "Zonder naam" }));
    return {
      casusId: casus.id,
      gezin: mensen.filter(({ tot }) => tot === null),
      namen: new Map(mensen.map(({ id, naam }) => [id, naam])),
      vragen: hulpvragen.flatMap(({ eigenWoorden }) => eigenWoorden ?? []),
      genoemd: genoemdeLeefgebieden(hulpvragen.flatMap(({ leefgebieden }) => leefgebieden ?? [])),
      alle: await listVerhelderingen(tx, casus.id),
      stand: await findBestaanszekerheid(tx, casus.id),
      magWerken: magVerhelderen(wie, await listBetrokkenen(tx, casus.id)),
      vandaag: dagVan(tx.nu),
    };
  });
}
