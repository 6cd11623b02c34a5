import { type Context, Hono } from "hono";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers, listHulpvragenVan } from "#begeleiding/casus/queries.ts";
import { laatsteVersie } from "#begeleiding/verheldering/verheldering.ts";
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
import { beelden, voorstel } from "./beeld.ts";
import { zelfredzaamheidCorrigeren, zelfredzaamheidVastleggen } from "./commands.ts";
import { domeinenVan } from "./domeinen.ts";
import { type Overzicht, vooropgesteld, waardenVan } from "./overzicht.ts";
import { zelfredzaamheidPaths } from "./paths.ts";
import { listMetingen } from "./queries.ts";
import { magScoresVastleggen, magScoresZien } from "./rechten.ts";
import { Metingformulier, metingVan } from "./schemas.ts";
import { ScoresPagina } from "./ScoresPagina.tsx";
import { geweigerd } from "./weigering.ts";
import type { NieuweMeting } from "./zelfredzaamheid.ts";
import { ZelfredzaamheidPagina } from "./ZelfredzaamheidPagina.tsx";

type Status = 200 | 409 | 422;

export const zelfredzaamheidPages = new Hono<Env>()
  .get(zelfredzaamheidPaths.zelfredzaamheid(":id"), async (c) => {
    const overzicht = await lezen(c, zelfredzaamheidPaths.zelfredzaamheid(":id"));
    return page(c, { titel: "Zelfredzaamheid", body: <ZelfredzaamheidPagina overzicht={overzicht} />, breedte: "vol" });
  })
  .get(zelfredzaamheidPaths.nieuw(":id"), (c) => showNieuw(c))
  .post(zelfredzaamheidPaths.zelfredzaamheid(":id"), (c) =>
    verwerk(c, showNieuw, (tx, id, meting) => zelfredzaamheidVastleggen(tx, idOf(c), id, meting)),
  )
  .get(zelfredzaamheidPaths.correctie(":id", ":metingId"), (c) => showCorrectie(c))
  .post(zelfredzaamheidPaths.correctie(":id", ":metingId"), (c) =>
    verwerk(c, showCorrectie, (tx, id, meting) =>
      zelfredzaamheidCorrigeren(tx, idOf(c), { id, vervangt: idOf(c, "metingId") }, meting),
    ),
  );

type Toon = (c: Context<Env>, form: FormState, status: Status) => Promise<Response>;
type Opslaan = (tx: Tx, id: string, meting: NieuweMeting) => Promise<Result<string, keyof typeof geweigerd>>;

/** Saved, or shown again with what was chosen. */
async function verwerk(c: Context<Env>, toon: Toon, opslaan: Opslaan): Promise<Response> {
  bevoegd(c, magScoresZien);
  const raw = await readForm(c);
  const form = parseForm(Metingformulier, raw);
  if (!form.ok) return toon(c, form.form, 422);
  const result = await uow(c, (tx) => opslaan(tx, form.value.id, metingVan(form.value)));
  if (!result.ok) return toon(c, refused(raw, result.reason), 409);
  return c.redirect(zelfredzaamheidPaths.zelfredzaamheid(idOf(c)), 303);
}

function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(reason === "al_verzonden" ? without(raw, "id") : raw, geweigerd[reason]);
}

async function showNieuw(c: Context<Env>, form?: FormState, status: Status = 200): Promise<Response> {
  const overzicht = await lezen(c, zelfredzaamheidPaths.nieuw(":id"));
  const { gezin, alle, vandaag } = overzicht;
  const gevraagd = c.req.query("moment") === "einde" ? "einde" : undefined;
  const getoond = form ?? { ...emptyForm, values: { op: vandaag, ...voorstel(gezin, alle, gevraagd) } };
  const props = {
    overzicht,
    id: newIdOf(getoond, c.var.nu),
    form: getoond,
    vorige: undefined,
    isTerug: status !== 200,
  };
  return page(c, { titel: "Scores vastleggen", body: <ScoresPagina {...props} />, status });
}

/** Whatever version was asked for: the latest is corrected. */
async function showCorrectie(c: Context<Env>, form?: FormState, status: Status = 200): Promise<Response> {
  const overzicht = await lezen(c, zelfredzaamheidPaths.correctie(":id", ":metingId"));
  const gevraagd = overzicht.alle.find(({ id }) => id === idOf(c, "metingId")) ?? notFound();
  const meting = laatsteVersie(overzicht.alle, gevraagd);
  const naam = overzicht.beelden.find(({ id }) => id === meting.inwonerId)?.naam ?? "Zonder naam";
  const getoond = form ?? { ...emptyForm, values: waardenVan(meting) };
  const props = {
    overzicht,
    id: newIdOf(getoond, c.var.nu),
    form: getoond,
    vorige: { meting, naam },
    isTerug: status !== 200,
  };
  return page(c, { titel: "Scores verbeteren", body: <ScoresPagina {...props} />, status });
}

/** Everything that was scored in this dossier; and that it was looked at. */
async function lezen(c: Context<Env>, route: string): Promise<Overzicht> {
  const wie = bevoegd(c, magScoresZien);
  return uow(c, async (tx) => {
    const casus = await getLeesbareCasus(tx, idOf(c));
    const hulpvragen = await listHulpvragenVan(tx, casus.id);
    const gezien = hulpvragen.map(({ id }) => id);
    await raadplegingVastleggen(tx, "dossier", route, gezien);
    const deelnemers = await listDeelnemers(tx, casus.id);
    const mensen = deelnemers.map((een) => ({ id: een.id, tot: een.tot, naam: volledigeNaam(een) ?? "Zonder naam" }));
    const alle = await listMetingen(tx, casus.id);
    return {
      casusId: casus.id,
      gezin: mensen.filter(({ tot }) => tot === null),
      beelden: beelden(mensen, alle),
      alle,
      voorop: vooropgesteld(domeinenVan(hulpvragen.flatMap(({ leefgebieden }) => leefgebieden ?? [])), alle),
      magWerken: magScoresVastleggen(wie, await listBetrokkenen(tx, casus.id)),
      vandaag: dagVan(tx.nu),
    };
  });
}
