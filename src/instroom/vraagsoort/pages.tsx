import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { notFound } from "#shared/not-found.ts";
import { isUuid } from "#shared/uuid.ts";
import { newIdOf, parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { vraagsoortToevoegen, vraagsoortWijzigen } from "./commands.ts";
import { vraagsoortPaths } from "./paths.ts";
import { getVraagsoort, listVraagsoorten } from "./queries.ts";
import { magVraagsoortenBeheren } from "./rechten.ts";
import { NieuweVraagsoort, Vraagsoortwijziging } from "./schemas.ts";
import { VraagsoortenPagina } from "./VraagsoortenPagina.tsx";
import { NieuweVraagsoortPagina, VraagsoortPagina } from "./VraagsoortPagina.tsx";

type Status = 200 | 409 | 422;

const naamBezet =
  "Deze naam staat al in de lijst. Misschien is die vraagsoort nu niet te kiezen: zoek hem op en zet hem weer aan. Of kies een andere naam.";
const gewijzigd =
  "Iemand anders heeft deze vraagsoort net gewijzigd. Hieronder staat wat jij typte. Open de pagina opnieuw om te zien wat er nu staat.";

export const vraagsoortPages = new Hono<Env>()
  .get(vraagsoortPaths.vraagsoorten, async (c) => {
    bevoegd(c, magVraagsoortenBeheren);
    const vraagsoorten = await uow(c, (tx) => listVraagsoorten(tx, "alle"));
    return page(c, { titel: "Vraagsoorten", body: <VraagsoortenPagina vraagsoorten={vraagsoorten} /> });
  })

  .get(vraagsoortPaths.nieuw, (c) => {
    bevoegd(c, magVraagsoortenBeheren);
    return showNew(c, emptyForm);
  })

  .post(vraagsoortPaths.vraagsoorten, async (c) => {
    bevoegd(c, magVraagsoortenBeheren);
    const raw = await readForm(c);
    const form = parseForm(NieuweVraagsoort, raw);
    if (!form.ok) return showNew(c, form.form, 422);

    const { id, ...nieuw } = form.value;
    const result = await uow(c, (tx) => vraagsoortToevoegen(tx, id, nieuw));
    if (!result.ok) return showNew(c, { values: raw, errors: { naam: naamBezet } }, 409);
    return c.redirect(vraagsoortPaths.vraagsoorten, 303);
  })

  .get(vraagsoortPaths.vraagsoort(":id"), async (c) => {
    bevoegd(c, magVraagsoortenBeheren);
    return showOne(c, idOf(c));
  })

  .post(vraagsoortPaths.vraagsoort(":id"), async (c) => {
    bevoegd(c, magVraagsoortenBeheren);
    const id = idOf(c);
    const raw = await readForm(c);
    const form = parseForm(Vraagsoortwijziging, raw);
    if (!form.ok) return showOne(c, id, form.form, 422);

    const { versie, ...nieuw } = form.value;
    const result = await uow(c, (tx) => vraagsoortWijzigen(tx, id, nieuw, versie));
    if (result.ok) return c.redirect(vraagsoortPaths.vraagsoorten, 303);
    const waarom = result.reason === "gewijzigd" ? { melding: gewijzigd } : { veld: "naam", melding: naamBezet };
    return showOne(c, id, refusedForm(raw, waarom), 409);
  });

function showNew(c: Context<Env>, form: FormState, status: Status = 200) {
  const id = newIdOf(form, c.var.nu);
  return page(c, { titel: "Vraagsoort toevoegen", body: <NieuweVraagsoortPagina form={form} id={id} />, status });
}

async function showOne(c: Context<Env>, id: string, typed?: FormState, status: Status = 200) {
  const vraagsoort = await uow(c, (tx) => getVraagsoort(tx, id));
  const form = typed ?? { values: { naam: vraagsoort.naam, actief: vraagsoort.actief ? "ja" : "nee" }, errors: {} };
  const versie = valueOf(form, "versie") || vraagsoort.versie;
  return page(c, {
    titel: vraagsoort.naam,
    body: <VraagsoortPagina vraagsoort={{ ...vraagsoort, versie }} form={form} />,
    status,
  });
}

function idOf(c: Context<Env>): string {
  const id = c.req.param("id") ?? "";
  return isUuid(id) ? id : notFound();
}
