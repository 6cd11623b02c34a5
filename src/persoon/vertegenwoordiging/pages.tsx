import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { getInwoner, listGezinsgenoten, listHulpvragenRond } from "#persoon/inwoner/queries.ts";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { vertegenwoordigerToevoegen, vertegenwoordigingEindigen } from "./commands.ts";
import { vertegenwoordigingPaths } from "./paths.ts";
import { listVertegenwoordigers } from "./queries.ts";
import { magVertegenwoordigersVastleggen } from "./rechten.ts";
import { EindeVertegenwoordiging, NieuweVertegenwoordiging } from "./schemas.ts";
import { VertegenwoordigerPagina } from "./VertegenwoordigerPagina.tsx";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const vertegenwoordigingPages = new Hono<Env>()
  .get(vertegenwoordigingPaths.vertegenwoordigers(":id"), (c) => show(c, emptyForm))
  .post(vertegenwoordigingPaths.vertegenwoordigers(":id"), async (c) => {
    bevoegd(c, magVertegenwoordigersVastleggen);
    const raw = await readForm(c);
    const form = parseForm(NieuweVertegenwoordiging, raw);
    if (!form.ok) return show(c, form.form, 422);
    const result = await uow(c, (tx) => vertegenwoordigerToevoegen(tx, idOf(c), form.value));
    if (result.ok) return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return show(c, refusedForm(values, geweigerd[result.reason]), 409);
  })
  .post(vertegenwoordigingPaths.einde(":id", ":vertegenwoordigingId"), async (c) => {
    bevoegd(c, magVertegenwoordigersVastleggen);
    const raw = await readForm(c);
    const form = parseForm(EindeVertegenwoordiging, raw);
    const einde = idOf(c, "vertegenwoordigingId");
    if (!form.ok) return show(c, form.form, 422, einde);
    const result = await uow(c, (tx) => vertegenwoordigingEindigen(tx, idOf(c), einde, form.value.tot));
    if (result.ok) return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
    return show(c, refusedForm(raw, geweigerd[result.reason]), 409, einde);
  });

async function show(c: Context<Env>, form: FormState, status: Status = 200, einde?: string): Promise<Response> {
  bevoegd(c, magVertegenwoordigersVastleggen);
  const id = idOf(c);
  const { persoon, mensen, wie } = await uow(c, async (tx) => {
    const gevonden = await getInwoner(tx, id);
    if (!gevonden.magWijzigen) notFound();
    const hulpvragen = await listHulpvragenRond(tx, id);
    await raadplegingVastleggen(tx, "persoonskaart", vertegenwoordigingPaths.vertegenwoordigers(":id"), hulpvragen);
    const genoten = await listGezinsgenoten(tx, id);
    return { persoon: gevonden, mensen: genoten, wie: await listVertegenwoordigers(tx, id) };
  });
  const props = {
    inwonerId: id,
    naamInwoner: persoon.naam ?? "deze inwoner",
    id: einde === undefined ? newIdOf(form, c.var.nu) : newIdOf(emptyForm, c.var.nu),
    mensen: mensen.map(({ id: value, naam: label }) => ({ value, label })),
    wie,
    vandaag: dagVan(c.var.nu),
    form,
    einde,
  };
  return page(c, { titel: "Vertegenwoordigers", body: <VertegenwoordigerPagina {...props} />, status });
}
