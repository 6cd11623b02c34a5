import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import type { z } from "zod";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { type Inzage, planInzien } from "#begeleiding/planversie/commands.ts";
import { leesmelding, metOorzaken, momentenNa } from "#begeleiding/planversie/planversie.ts";
import { listActies, listDoelen, listOorzaken, listWijzigingen } from "#begeleiding/planversie/queries.ts";
import {
  actieStuk,
  doelStuk,
  oorzaakStuk,
  sleutelVan,
  type Stuk,
  type Wijziging,
} from "#begeleiding/planversie/stuk.ts";
import { tekstenVan } from "#begeleiding/planversie/vergelijking.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Result } from "#shared/result.ts";
import type { versieVeld } from "#shared/velden.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, type Option, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { actieVerbeteren, doelVerbeteren, oorzaakVerbeteren } from "./commands.ts";
import { laterGewijzigd } from "./correctie.ts";
import { metGetypt, waardenVan } from "./getypt.ts";
import { CorrectiePagina } from "./CorrectiePagina.tsx";
import { correctiePaths } from "./paths.ts";
import { magPlanVerbeteren } from "./rechten.ts";
import { ActieFormulier, DoelFormulier, OorzaakFormulier } from "./schemas.ts";
import { Actievelden, Doelvelden, Oorzaakvelden } from "./Velden.tsx";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

/** One kind of piece: how it is found and asked for. */
type Kant = {
  readonly titel: string;
  readonly path: (casusId: string, id: string) => string;
  readonly param: "oorzaakId" | "doelId" | "actieId";
  readonly stuk: (tx: Tx, casusId: string, id: string) => Promise<Stuk>;
  readonly velden: (form: FormState, inzage: Inzage, oorzaken: Oorzaken) => ReactElement;
};
type Oorzaken = Awaited<ReturnType<typeof listOorzaken>>;

const oorzaakKant: Kant = {
  titel: "Oorzaak verbeteren",
  path: correctiePaths.oorzaak,
  param: "oorzaakId",
  stuk: async (tx, casusId, id) =>
    oorzaakStuk((await listOorzaken(tx, casusId)).find((een) => een.id === id) ?? notFound()),
  velden: (form) => <Oorzaakvelden form={form} />,
};

const doelKant: Kant = {
  titel: "Doel verbeteren",
  path: correctiePaths.doel,
  param: "doelId",
  stuk: async (tx, casusId, id) => doelStuk((await listDoelen(tx, casusId)).find((een) => een.id === id) ?? notFound()),
  velden: (form, _, oorzaken) => <Doelvelden form={form} oorzaken={oorzaken} />,
};

const actieKant: Kant = {
  titel: "Actie verbeteren",
  path: correctiePaths.actie,
  param: "actieId",
  stuk: async (tx, casusId, id) =>
    actieStuk((await listActies(tx, casusId)).find((een) => een.id === id) ?? notFound()),
  velden: (form, inzage) => <Actievelden form={form} mensen={mensenVan(inzage)} />,
};

export const correctiePages = new Hono<Env>()
  .get(oorzaakKant.path(":id", ":oorzaakId"), (c) => show(c, oorzaakKant))
  .post(oorzaakKant.path(":id", ":oorzaakId"), async (c) =>
    verwerk(c, oorzaakKant, OorzaakFormulier, (tx, { versie, ...nieuw }) =>
      oorzaakVerbeteren(tx, idOf(c), idOf(c, "oorzaakId"), nieuw, versie),
    ),
  )
  .get(doelKant.path(":id", ":doelId"), (c) => show(c, doelKant))
  .post(doelKant.path(":id", ":doelId"), async (c) =>
    verwerk(c, doelKant, DoelFormulier, (tx, { versie, oorzaakId = null, ...nieuw }) =>
      doelVerbeteren(tx, idOf(c), idOf(c, "doelId"), { ...nieuw, oorzaakId }, versie),
    ),
  )
  .get(actieKant.path(":id", ":actieId"), (c) => show(c, actieKant))
  .post(actieKant.path(":id", ":actieId"), async (c) =>
    verwerk(c, actieKant, ActieFormulier, (tx, { versie, wie, ander, wanneer = null, ...nieuw }) =>
      actieVerbeteren(tx, idOf(c), idOf(c, "actieId"), { ...nieuw, wie, ander, wanneer }, versie),
    ),
  );

type Terug = { readonly form: FormState; readonly sinds?: number | undefined };
type Uitslag = Result<string, keyof typeof geweigerd>;

async function verwerk<S extends z.ZodObject<{ versie: typeof versieVeld }>>(
  c: Context<Env>,
  kant: Kant,
  schema: S,
  doe: (tx: Tx, value: z.infer<S>) => Promise<Uitslag>,
): Promise<Response> {
  bevoegd(c, magPlanVerbeteren);
  const raw = await readForm(c);
  const form = parseForm(schema, raw);
  if (!form.ok) return show(c, kant, { form: form.form }, 422);
  const result = await uow(c, (tx) => doe(tx, form.value));
  if (result.ok) return c.redirect(planPaths.plan(idOf(c), kant.param === "oorzaakId" ? undefined : result.value), 303);
  // Only who sees what a colleague wrote sends again from the version of now.
  const isBotsing = result.reason === "gewijzigd";
  const terug = refusedForm(isBotsing ? without(raw, "versie") : raw, geweigerd[result.reason]);
  return show(c, kant, { form: terug, sinds: isBotsing ? form.value.versie : undefined }, 409);
}

async function show(c: Context<Env>, kant: Kant, terug?: Terug, status: Status = 200): Promise<Response> {
  bevoegd(c, magPlanVerbeteren);
  const id = idOf(c, kant.param);
  const { inzage, stuk, oorzaken, wijzigingen } = await uow(c, async (tx) => ({
    inzage: await planInzien(tx, idOf(c), kant.path(":id", `:${kant.param}`)),
    stuk: await kant.stuk(tx, idOf(c), id),
    oorzaken: await listOorzaken(tx, idOf(c)),
    wijzigingen: await listWijzigingen(tx, idOf(c)),
  }));
  const form = terug?.form ?? { ...emptyForm, values: waardenVan(stuk) };
  const props = {
    titel: kant.titel,
    casusId: idOf(c),
    action: kant.path(idOf(c), id),
    versie: inzage.casus.versie,
    vandaag: dagVan(c.var.nu),
    form,
    velden: kant.velden(form, inzage, oorzaken),
    leesmelding: leesmelding(inzage),
    isTerug: terug !== undefined,
    botsing: botsingVan(stuk, terug, wijzigingen, inzage),
    geschiedenis: momentenNa(0, wijzigingen, inzage.namen)
      .map((moment) => ({ ...moment, regels: moment.regels.filter(({ sleutel }) => sleutel === sleutelVan(stuk)) }))
      .filter(({ regels }) => regels.length > 0),
  };
  return page(c, { titel: kant.titel, body: <CorrectiePagina {...props} />, status, breedte: "vol" });
}

/** When a colleague changed this piece after the page was made: what each of them has. */
function botsingVan(stuk: Stuk, terug: Terug | undefined, wijzigingen: readonly Wijziging[], { namen }: Inzage) {
  if (terug?.sinds === undefined) return undefined;
  const van = wijzigingen.filter((een) => sleutelVan(een) === sleutelVan(stuk));
  const laatste = laterGewijzigd(terug.sinds, van);
  if (laatste === undefined) return undefined;
  const woorden = metOorzaken(wijzigingen, namen);
  const mijn = metGetypt(stuk, (naam) => valueOf(terug.form, naam));
  return { mijn: tekstenVan(mijn, woorden), hun: tekstenVan(stuk, woorden), door: laatste.door, op: laatste.op };
}

function mensenVan({ gezin, betrokkenen }: Inzage): readonly Option[] {
  const helpers = betrokkenen.flatMap(({ medewerkerId, naam, tot }) =>
    medewerkerId === null || naam === null || tot !== null ? [] : [[medewerkerId, naam] as const],
  );
  return [
    ...gezin.map(({ id, naam }) => ({ value: id, label: naam, groep: "Gezin" })),
    ...[...new Map(helpers)].map(([value, label]) => ({ value, label, groep: "Wie helpt" })),
  ];
}
