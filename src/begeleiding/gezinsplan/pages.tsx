import { type Context, Hono } from "hono";
import { planInzien } from "#begeleiding/planversie/commands.ts";
import { leesmelding } from "#begeleiding/planversie/planversie.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { gezinsplanToevoegen } from "./commands.ts";
import { GezinsplanPagina } from "./GezinsplanPagina.tsx";
import { gezinsplanPaths } from "./paths.ts";
import { listGezinsplannen } from "./queries.ts";
import { magGezinsplanZien } from "./rechten.ts";
import { GezinsplanFormulier } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const gezinsplanPages = new Hono<Env>()
  .get(gezinsplanPaths.gezinsplan(":id"), (c) => show(c))
  .post(gezinsplanPaths.gezinsplan(":id"), async (c) => {
    bevoegd(c, magGezinsplanZien);
    const raw = await readForm(c);
    const form = parseForm(GezinsplanFormulier, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { id, versie, tekst = null, apart, ...rest } = form.value;
    const nieuw = { ...rest, tekst, apart: apart.length > 0 };
    const result = await uow(c, (tx) => gezinsplanToevoegen(tx, idOf(c), { id, versie }, nieuw));
    if (result.ok) return c.redirect(gezinsplanPaths.gezinsplan(idOf(c)), 303);
    const velden = result.reason === "al_verzonden" ? ["versie", "id"] : ["versie"];
    return show(c, refusedForm(without(raw, ...velden), geweigerd[result.reason]), 409);
  });

async function show(c: Context<Env>, terug?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  bevoegd(c, magGezinsplanZien);
  const vandaag = dagVan(c.var.nu);
  const { inzage, gesprekken } = await uow(c, async (tx) => ({
    inzage: await planInzien(tx, idOf(c), gezinsplanPaths.gezinsplan(":id")),
    gesprekken: await listGezinsplannen(tx, idOf(c)),
  }));
  const form = terug ?? { ...emptyForm, values: { op: vandaag } };
  const body = (
    <GezinsplanPagina
      casusId={inzage.casus.id}
      versie={inzage.casus.versie}
      gezin={inzage.gezin.map(({ id, naam }) => ({ value: id, label: naam }))}
      namen={inzage.namen}
      vandaag={vandaag}
      gesprekken={gesprekken}
      leesmelding={leesmelding(inzage)}
      id={newIdOf(form, c.var.nu)}
      form={form}
      isTerug={terug !== undefined}
    />
  );
  return page(c, { titel: "Eigen plan van het gezin", body, status });
}
