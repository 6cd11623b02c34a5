import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { isUuid } from "#shared/uuid.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { koppelingSleutelIntrekken, koppelingSleutelUitgeven, koppelingToevoegen } from "./commands.ts";
import { KoppelingenPagina } from "./KoppelingenPagina.tsx";
import { KoppelingPagina, NieuweKoppelingPagina } from "./KoppelingPagina.tsx";
import { koppelingPaths } from "./paths.ts";
import { getKoppeling, listKoppelingen, listSleutels } from "./queries.ts";
import { magKoppelingenBeheren } from "./rechten.ts";
import { NieuweKoppeling, NieuweSleutel, sleutelwensVan } from "./schemas.ts";

type Status = 200 | 201 | 409 | 422;

const geweigerd = {
  al_gemaakt: "Deze sleutel is al gemaakt. Je ziet hem maar één keer. Heb je hem niet? Trek hem in en maak een nieuwe.",
  ongeldige_duur: "Kies hoe lang de sleutel werkt.",
};

export const koppelingPages = new Hono<Env>()
  .get(koppelingPaths.koppelingen, async (c) => {
    bevoegd(c, magKoppelingenBeheren);
    const rijen = await uow(c, listKoppelingen);
    const koppelingen = rijen.map(({ id, naam, geldigTot }) => ({
      id,
      naam,
      geldigTot: geldigTot ? dagVan(geldigTot) : undefined,
    }));
    const body = <KoppelingenPagina koppelingen={koppelingen} vandaag={dagVan(c.var.nu)} />;
    return page(c, { titel: "Koppelingen", body });
  })

  .get(koppelingPaths.nieuw, (c) => {
    bevoegd(c, magKoppelingenBeheren);
    return showNew(c, leegFormulier);
  })

  .post(koppelingPaths.koppelingen, async (c) => {
    bevoegd(c, magKoppelingenBeheren);
    const raw = await readForm(c);
    const form = parseForm(NieuweKoppeling, raw);
    if (!form.ok) return showNew(c, form.form, 422);

    const { id } = form.value;
    const result = await uow(c, (tx) => koppelingToevoegen(tx, id, sleutelwensVan(form.value)));
    if (!result.ok)
      return showNew(c, refusedForm(without(raw, "id", "sleutelId"), { melding: geweigerd[result.reason] }), 409);
    return showOne(c, id, leegFormulier, 201, result.value.token);
  })

  .get(koppelingPaths.koppeling(":id"), async (c) => {
    bevoegd(c, magKoppelingenBeheren);
    return showOne(c, idOf(c, "id"), leegFormulier);
  })

  .post(koppelingPaths.sleutels(":id"), async (c) => {
    bevoegd(c, magKoppelingenBeheren);
    const id = idOf(c, "id");
    const raw = await readForm(c);
    const form = parseForm(NieuweSleutel, raw);
    if (!form.ok) return showOne(c, id, form.form, 422);

    const result = await uow(c, (tx) => koppelingSleutelUitgeven(tx, id, sleutelwensVan(form.value)));
    if (!result.ok)
      return showOne(c, id, refusedForm(without(raw, "id", "sleutelId"), { melding: geweigerd[result.reason] }), 409);
    return showOne(c, id, leegFormulier, 201, result.value.token);
  })

  .post(koppelingPaths.intrekking(":id", ":sleutelId"), async (c) => {
    bevoegd(c, magKoppelingenBeheren);
    const id = idOf(c, "id");
    const sleutelId = idOf(c, "sleutelId");
    await uow(c, (tx) => koppelingSleutelIntrekken(tx, id, sleutelId));
    return c.redirect(koppelingPaths.koppeling(id), 303);
  });

const leegFormulier: FormState = { values: { geldigDagen: "180" }, errors: {} };

function showNew(c: Context<Env>, form: FormState, status: Status = 200) {
  const ids = { id: newIdOf(form, c.var.nu), sleutelId: newIdOf(form, c.var.nu, "sleutelId") };
  return page(c, { titel: "Koppeling toevoegen", body: <NieuweKoppelingPagina form={form} ids={ids} />, status });
}

/** The answer that holds a new key is shown at once: a redirect would have to keep the key somewhere in between. */
async function showOne(c: Context<Env>, id: string, form: FormState, status: Status = 200, token?: string) {
  const { koppeling, sleutels } = await uow(c, async (tx) => ({
    koppeling: await getKoppeling(tx, id),
    sleutels: await listSleutels(tx, id),
  }));
  const sleutelId = newIdOf(form, c.var.nu, "sleutelId");
  const body = <KoppelingPagina {...{ koppeling, sleutels, form, sleutelId, token }} nu={c.var.nu} />;
  return page(c, { titel: koppeling.naam, body, status });
}

function idOf(c: Context<Env>, name: string): string {
  const id = c.req.param(name) ?? "";
  return isUuid(id) ? id : notFound();
}
