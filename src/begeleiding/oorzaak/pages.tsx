import { type Context, Hono } from "hono";
import { planInzien } from "#begeleiding/planversie/commands.ts";
import { leesmelding, momentenNa } from "#begeleiding/planversie/planversie.ts";
import { listDoelen, listOorzaken, listWijzigingen } from "#begeleiding/planversie/queries.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { focusWijzigen, oorzaakToevoegen } from "./commands.ts";
import { OorzakenPagina } from "./OorzakenPagina.tsx";
import { oorzaakPaths } from "./paths.ts";
import { magOorzakenZien } from "./rechten.ts";
import { FocusFormulier, NieuweOorzaakFormulier } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Terug = { readonly form?: FormState; readonly melding?: string; readonly sinds?: number | undefined };

export const oorzaakPages = new Hono<Env>()
  .get(oorzaakPaths.oorzaken(":id"), (c) => show(c))
  .post(oorzaakPaths.oorzaken(":id"), async (c) => {
    bevoegd(c, magOorzakenZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweOorzaakFormulier, raw);
    if (!form.ok) return show(c, { form: form.form }, 422);
    const { id, versie, ...oorzaak } = form.value;
    const result = await uow(c, (tx) => oorzaakToevoegen(tx, idOf(c), { id, versie }, oorzaak));
    if (result.ok) return c.redirect(oorzaakPaths.oorzaken(idOf(c)), 303);
    const velden = result.reason === "al_verzonden" ? ["versie", "id"] : ["versie"];
    const terug = refusedForm(without(raw, ...velden), geweigerd[result.reason]);
    return show(c, { form: terug, sinds: result.reason === "gewijzigd" ? versie : undefined }, 409);
  })
  .post(oorzaakPaths.focus(":id", ":oorzaakId"), async (c) => {
    bevoegd(c, magOorzakenZien);
    const form = parseForm(FocusFormulier, await readForm(c));
    if (!form.ok) return show(c, { melding: "Kies of jullie hier nu aan werken, of later." }, 422);
    const { inFocus, versie } = form.value;
    const result = await uow(c, (tx) => focusWijzigen(tx, idOf(c), idOf(c, "oorzaakId"), inFocus, versie));
    if (result.ok) return c.redirect(oorzaakPaths.oorzaken(idOf(c)), 303);
    const sinds = result.reason === "gewijzigd" ? versie : undefined;
    return show(c, { melding: geweigerd[result.reason].melding, sinds }, 409);
  });

async function show(c: Context<Env>, terug: Terug = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  bevoegd(c, magOorzakenZien);
  const { inzage, oorzaken, doelen, wijzigingen } = await uow(c, async (tx) => ({
    inzage: await planInzien(tx, idOf(c), oorzaakPaths.oorzaken(":id")),
    oorzaken: await listOorzaken(tx, idOf(c)),
    doelen: await listDoelen(tx, idOf(c)),
    wijzigingen: terug.sinds === undefined ? [] : await listWijzigingen(tx, idOf(c)),
  }));
  const { casus, gezin, namen } = inzage;
  const form = terug.form ?? emptyForm;
  const aantallen = Map.groupBy(doelen, ({ oorzaakId }) => oorzaakId ?? "");
  const body = (
    <OorzakenPagina
      casusId={casus.id}
      versie={casus.versie}
      gezin={gezin.map(({ naam }) => naam).join(", ")}
      vandaag={dagVan(c.var.nu)}
      oorzaken={oorzaken}
      doelen={new Map([...aantallen].map(([id, bij]) => [id, bij.length]))}
      leesmelding={leesmelding(inzage)}
      id={newIdOf(form, c.var.nu)}
      form={form}
      melding={terug.melding}
      intussen={terug.sinds === undefined ? undefined : momentenNa(terug.sinds, wijzigingen, namen)}
      isTerug={terug.form !== undefined}
    />
  );
  return page(c, { titel: "Oorzaken en focus", body, status });
}
