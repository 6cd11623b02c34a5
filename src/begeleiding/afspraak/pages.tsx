import { type Context, Hono } from "hono";
import type { z } from "zod";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { doetMee, doetMeeVoorIedereen } from "#begeleiding/casus/casus.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Result } from "#shared/result.ts";
import { tijdVan } from "#shared/tijdstip.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import type { Afspraak } from "./afspraak.ts";
import { AfspraakPagina, type Formulieren } from "./AfspraakPagina.tsx";
import { AfsprakenPagina } from "./AfsprakenPagina.tsx";
import { afspraakHouden, afspraakNietGehouden, afspraakPlannen, afspraakVerzetten } from "./commands.ts";
import type { Overzicht } from "./overzicht.ts";
import { afspraakPaths } from "./paths.ts";
import { findAfspraak, listAfspraken } from "./queries.ts";
import { magAfsprakenMaken, magAfsprakenZien } from "./rechten.ts";
import { NietGehouden, NieuweAfspraak, Verslag, Verzetting } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

const meesteAfspraken = 200;

type Status = 200 | 409 | 422;

export const afspraakPages = new Hono<Env>()
  .get(afspraakPaths.afspraken(":id"), (c) => showLijst(c))
  .post(afspraakPaths.afspraken(":id"), async (c) =>
    verwerk(c, NieuweAfspraak, showLijst, (tx, { id, waar = null, ...wens }) =>
      afspraakPlannen(tx, idOf(c), id, { ...wens, waar }),
    ),
  )
  .get(afspraakPaths.afspraak(":id", ":afspraakId"), (c) => showEen(c))
  .post(afspraakPaths.verslag(":id", ":afspraakId"), async (c) => {
    const terug = casusPaths.casus(idOf(c));
    return verwerk(c, Verslag, showMet("verslag"), (tx, v) => afspraakHouden(tx, ...ids(c), v), terug);
  })
  .post(afspraakPaths.uitval(":id", ":afspraakId"), async (c) =>
    verwerk(c, NietGehouden, showMet("uitval"), (tx, { uitval, toelichting = null }) =>
      afspraakNietGehouden(tx, ...ids(c), { uitval, toelichting }),
    ),
  )
  .post(afspraakPaths.verzetting(":id", ":afspraakId"), async (c) =>
    verwerk(c, Verzetting, showMet("verzetting"), (tx, tijd) => afspraakVerzetten(tx, ...ids(c), tijd)),
  );

function ids(c: Context<Env>): [casusId: string, id: string] {
  return [idOf(c), idOf(c, "afspraakId")];
}

type Toon = (c: Context<Env>, form: FormState, status: Status) => Promise<Response>;
type Uitslag = Result<string, keyof typeof geweigerd>;

/** A form: done, or shown again with what was typed. */
async function verwerk<S extends z.ZodObject>(
  c: Context<Env>,
  schema: S,
  toon: Toon,
  doe: (tx: Tx, value: z.infer<S>) => Promise<Uitslag>,
  terug = afspraakPaths.afspraken(idOf(c)),
): Promise<Response> {
  bevoegd(c, magAfsprakenZien);
  const raw = await readForm(c);
  const form = parseForm(schema, raw);
  if (!form.ok) return toon(c, form.form, 422);
  const result = await uow(c, (tx) => doe(tx, form.value));
  return result.ok ? c.redirect(terug, 303) : toon(c, refused(raw, result.reason), 409);
}

function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(reason === "al_verzonden" ? without(raw, "id") : raw, geweigerd[reason]);
}

async function showLijst(c: Context<Env>, form?: FormState, status: Status = 200): Promise<Response> {
  const wie = bevoegd(c, magAfsprakenZien);
  const lijst = (tx: Tx) => listAfspraken(tx, idOf(c), meesteAfspraken);
  const { stukken: afspraken, ...overzicht } = await lezen(c, afspraakPaths.afspraken(":id"), lijst);
  const leeg = { ...emptyForm, values: { soort: "huisbezoek", gaan: wie.medewerkerId ?? "" } };
  const getoond = form ?? leeg;
  const body = <AfsprakenPagina {...overzicht} afspraken={afspraken} id={newIdOf(getoond, c.var.nu)} form={getoond} />;
  return page(c, { titel: "Afspraken", body, status });
}

function showMet(welke: keyof Formulieren): Toon {
  return (c, form, status) => showEen(c, { [welke]: form }, status);
}

async function showEen(c: Context<Env>, terug: Partial<Formulieren> = {}, status: Status = 200): Promise<Response> {
  bevoegd(c, magAfsprakenZien);
  const een = async (tx: Tx) => (await findAfspraak(tx, ...ids(c))) ?? notFound();
  const { stukken: afspraak, ...overzicht } = await lezen(c, afspraakPaths.afspraak(":id", ":afspraakId"), een);
  const formulieren = { ...ingevuld(afspraak, overzicht), ...terug };
  const body = (
    <AfspraakPagina
      {...overzicht}
      afspraak={afspraak}
      ids={{
        verslag: newIdOf(formulieren.verslag, c.var.nu),
        verzetting: newIdOf(formulieren.verzetting, c.var.nu),
      }}
      formulieren={formulieren}
    />
  );
  return page(c, { titel: "Afspraak", body, status });
}

/** What was agreed stands there already. */
function ingevuld(afspraak: Afspraak, { gezin, helpers }: Pick<Overzicht, "gezin" | "helpers">): Formulieren {
  const nog = (mensen: Overzicht["helpers"], gevraagd: readonly string[]) =>
    gevraagd.filter((id) => mensen.some((een) => een.id === id));
  const gaan = nog(
    helpers,
    afspraak.gaan.map(({ id }) => id),
  );
  return {
    verslag: { ...emptyForm, values: { soort: afspraak.soort, met: nog(gezin, afspraak.met) } },
    uitval: emptyForm,
    verzetting: { ...emptyForm, values: { van: tijdVan(afspraak.begint), tot: tijdVan(afspraak.eindigt), gaan } },
  };
}

/** Around the appointments: the gezin and who helps; and that it was looked at. */
async function lezen<T>(c: Context<Env>, route: string, stukken: (tx: Tx) => Promise<T>) {
  return uow(c, async (tx) => {
    const casus = await getLeesbareCasus(tx, idOf(c));
    await dossierGezien(tx, casus.id, route);
    const betrokkenen = await listBetrokkenen(tx, casus.id);
    const deelnemers = await listDeelnemers(tx, casus.id);
    return {
      casusId: casus.id,
      gezin: deelnemers
        .filter(({ tot }) => tot === null)
        .map((lid) => ({ id: lid.id, naam: volledigeNaam(lid) ?? "Zonder naam" })),
      helpers: helpersNu(betrokkenen),
      stukken: await stukken(tx),
      nu: tx.nu,
      vandaag: dagVan(tx.nu),
      magMaken: magAfsprakenMaken(tx.wie, betrokkenen),
      isBeperkt: doetMee(tx.wie.mijn, betrokkenen) && !doetMeeVoorIedereen(tx.wie.mijn, betrokkenen),
    };
  });
}

/** Who takes part now, each once: the regisseur may have joined before. */
function helpersNu(betrokkenen: Awaited<ReturnType<typeof listBetrokkenen>>): Overzicht["helpers"] {
  const namen = betrokkenen.flatMap(({ medewerkerId, naam, tot }) =>
    medewerkerId !== null && naam !== null && tot === null ? [[medewerkerId, naam] as const] : [],
  );
  return Array.from(new Map(namen), ([id, naam]) => ({ id, naam }));
}
