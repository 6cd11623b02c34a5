import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { getInwoner, listGezinsgenoten, listHulpvragenRond } from "#persoon/inwoner/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { newIdOf, parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { emptyForm } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { huishoudenBeginnen, lidLosmaken, lidToevoegen } from "./commands.ts";
import { HuishoudenPagina, type Teruggestuurd } from "./HuishoudenPagina.tsx";
import { bewoond } from "./overzicht.ts";
import { huishoudenPaths } from "./paths.ts";
import { listHuisgenoten } from "./queries.ts";
import { magHuishoudensZien } from "./rechten.ts";
import { EindeLid, NieuwHuishouden, NieuwLid } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const huishoudenPages = new Hono<Env>()
  .get(huishoudenPaths.huishouden(":id"), (c) => show(c))
  .post(huishoudenPaths.huishouden(":id"), async (c) => {
    bevoegd(c, magHuishoudensZien);
    const raw = await readForm(c);
    const form = parseForm(NieuwHuishouden, raw);
    if (!form.ok) return show(c, { welke: "nieuw", form: form.form }, 422);
    const result = await uow(c, (tx) => huishoudenBeginnen(tx, idOf(c), form.value));
    return result.ok ? verder(c) : show(c, terugVan("nieuw", raw, result.reason), 409);
  })
  .post(huishoudenPaths.leden(":id"), async (c) => {
    bevoegd(c, magHuishoudensZien);
    const raw = await readForm(c);
    const form = parseForm(NieuwLid, raw);
    const welke = `erbij-${raw["huishoudenId"]?.[0] ?? ""}`;
    if (!form.ok) return show(c, { welke, form: form.form }, 422);
    const result = await uow(c, (tx) => lidToevoegen(tx, idOf(c), form.value));
    return result.ok ? verder(c) : show(c, terugVan(welke, raw, result.reason), 409);
  })
  .post(huishoudenPaths.einde(":id", ":lidId"), async (c) => {
    bevoegd(c, magHuishoudensZien);
    const raw = await readForm(c);
    const form = parseForm(EindeLid, raw);
    const welke = `weg-${idOf(c, "lidId")}`;
    if (!form.ok) return show(c, { welke, form: form.form }, 422);
    const result = await uow(c, (tx) => lidLosmaken(tx, idOf(c), idOf(c, "lidId"), form.value.tot));
    if (result.ok) return verder(c);
    const { melding, veld } = geweigerd[result.reason];
    const bijDag = result.reason === "in_toekomst" ? "tot" : veld;
    return show(c, { welke, form: refusedForm(raw, { melding, veld: bijDag }) }, 409);
  });

function verder(c: Context<Env>): Response {
  return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
}

function terugVan(welke: string, raw: RawForm, reason: keyof typeof geweigerd): Teruggestuurd {
  return { welke, form: refusedForm(raw, geweigerd[reason]) };
}

async function show(c: Context<Env>, terug?: Teruggestuurd, status: Status = 200): Promise<Response> {
  bevoegd(c, magHuishoudensZien);
  const id = idOf(c);
  const { persoon, mensen, leden } = await uow(c, async (tx) => {
    const gevonden = await getInwoner(tx, id);
    if (!gevonden.magWijzigen) notFound();
    const hulpvragen = await listHulpvragenRond(tx, id);
    await raadplegingVastleggen(tx, "persoonskaart", huishoudenPaths.huishouden(":id"), hulpvragen);
    const genoten = await listGezinsgenoten(tx, id);
    return { persoon: gevonden, mensen: genoten, leden: await listHuisgenoten(tx, [id]) };
  });
  const body = (
    <HuishoudenPagina
      inwonerId={id}
      naam={persoon.naam ?? "deze inwoner"}
      id={newIdOf(terug?.form ?? emptyForm, c.var.nu)}
      huishoudens={bewoond(leden, id)}
      mensen={mensen.map(({ id: value, naam: label }) => ({ value, label }))}
      terug={terug}
      vandaag={dagVan(c.var.nu)}
    />
  );
  return page(c, { titel: "Huishouden", body, status });
}
