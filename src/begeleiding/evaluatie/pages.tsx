import { type Context, Hono } from "hono";
import { planInzien } from "#begeleiding/planversie/commands.ts";
import { leesmelding } from "#begeleiding/planversie/planversie.ts";
import { listDoelen } from "#begeleiding/planversie/queries.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { evaluatieAfspreken, evaluatieVastleggen, evaluatieVerplaatsen } from "./commands.ts";
import { veldVan } from "./evaluatie.ts";
import { EvaluatiesPagina } from "./EvaluatiesPagina.tsx";
import { GesprekPagina } from "./GesprekPagina.tsx";
import { evaluatiePaths } from "./paths.ts";
import { listEvaluaties } from "./queries.ts";
import { magEvaluatiesZien } from "./rechten.ts";
import { blikkenVan, DagFormulier, gesprekFormulier, PlanningFormulier } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const evaluatiePages = new Hono<Env>()
  .get(evaluatiePaths.evaluaties(":id"), (c) => show(c))
  .post(evaluatiePaths.evaluaties(":id"), async (c) => {
    bevoegd(c, magEvaluatiesZien);
    const raw = await readForm(c);
    const form = parseForm(PlanningFormulier, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { op, ...verzending } = form.value;
    const result = await uow(c, (tx) => evaluatieAfspreken(tx, idOf(c), verzending, op));
    return result.ok ? naarEvaluaties(c) : show(c, refused(raw, result.reason), 409);
  })
  .post(evaluatiePaths.dag(":id", ":evaluatieId"), async (c) => {
    bevoegd(c, magEvaluatiesZien);
    const raw = await readForm(c);
    const form = parseForm(DagFormulier, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { op, versie } = form.value;
    const verzending = { id: idOf(c, "evaluatieId"), versie };
    const result = await uow(c, (tx) => evaluatieVerplaatsen(tx, idOf(c), verzending, op));
    return result.ok ? naarEvaluaties(c) : show(c, refused(raw, result.reason), 409);
  })
  .get(evaluatiePaths.gesprek(":id", ":evaluatieId"), (c) => showGesprek(c))
  .post(evaluatiePaths.gesprek(":id", ":evaluatieId"), async (c) => {
    bevoegd(c, magEvaluatiesZien);
    const doelen = await uow(c, (tx) => listDoelen(tx, idOf(c)));
    const raw = await readForm(c);
    // Sent twice: the doelen that were open when it was filled in may have ended since.
    const gevraagd = doelen.filter(({ id, stand }) => stand === "open" || veldVan("voortgang", id) in raw);
    const ids = gevraagd.map(({ id }) => id);
    const form = parseForm(gesprekFormulier(ids), raw);
    if (!form.ok) return showGesprek(c, form.form, 422);
    const { op, met, afspraken = null, volgendeId, volgendeOp, versie } = form.value;
    const gesprek = { op, met, afspraken, doelen: blikkenVan(form.value, ids) };
    const volgende = volgendeOp === undefined ? undefined : { id: volgendeId, op: volgendeOp };
    const verzending = { id: idOf(c, "evaluatieId"), versie };
    const result = await uow(c, (tx) => evaluatieVastleggen(tx, idOf(c), verzending, gesprek, volgende));
    return result.ok ? naarEvaluaties(c) : showGesprek(c, refused(raw, result.reason), 409);
  });

function naarEvaluaties(c: Context<Env>): Response {
  return c.redirect(evaluatiePaths.evaluaties(idOf(c)), 303);
}

/** After a refusal the page shows how it is now, so the next sending is made from that. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  const velden = reason === "al_verzonden" ? ["versie", "id"] : ["versie"];
  return refusedForm(without(raw, ...velden), geweigerd[reason]);
}

async function show(c: Context<Env>, terug?: FormState, status: Status = 200): Promise<Response> {
  const { inzage, evaluaties, doelen } = await lezen(c, evaluatiePaths.evaluaties(":id"));
  const form = terug ?? emptyForm;
  const body = (
    <EvaluatiesPagina
      casusId={inzage.casus.id}
      versie={inzage.casus.versie}
      gezin={inzage.gezin.map(({ naam }) => naam).join(", ")}
      namen={inzage.namen}
      doelen={new Map(doelen.map(({ id, woorden }) => [id, woorden]))}
      vandaag={dagVan(c.var.nu)}
      evaluaties={evaluaties}
      leesmelding={leesmelding(inzage)}
      id={newIdOf(form, c.var.nu)}
      form={form}
      isTerug={terug !== undefined}
    />
  );
  return page(c, { titel: "Evaluaties", body, status });
}

async function showGesprek(c: Context<Env>, terug?: FormState, status: Status = 200): Promise<Response> {
  const evaluatieId = idOf(c, "evaluatieId");
  const { inzage, evaluaties, doelen } = await lezen(c, evaluatiePaths.gesprek(":id", ":evaluatieId"));
  const evaluatie = evaluaties.find(({ id }) => id === evaluatieId) ?? notFound();
  if (evaluatie.stand !== "gepland" && terug === undefined) return naarEvaluaties(c);
  const form = terug ?? { ...emptyForm, values: { op: dagVan(c.var.nu) } };
  const body = (
    <GesprekPagina
      casusId={inzage.casus.id}
      evaluatieId={evaluatieId}
      versie={inzage.casus.versie}
      gezin={inzage.gezin.map(({ id, naam }) => ({ value: id, label: naam }))}
      doelen={doelen.filter(({ stand }) => stand === "open")}
      leesmelding={leesmelding(inzage)}
      volgendeId={newIdOf(form, c.var.nu, "volgendeId")}
      form={form}
      isTerug={terug !== undefined}
    />
  );
  return page(c, { titel: "Evaluatie vastleggen", body, status });
}

async function lezen(c: Context<Env>, route: string) {
  bevoegd(c, magEvaluatiesZien);
  return uow(c, async (tx) => ({
    inzage: await planInzien(tx, idOf(c), route),
    evaluaties: await listEvaluaties(tx, idOf(c)),
    doelen: await listDoelen(tx, idOf(c)),
  }));
}
