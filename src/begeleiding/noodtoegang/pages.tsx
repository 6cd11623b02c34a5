import { type Context, Hono } from "hono";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { leesDelen } from "#persoon/gelijkenis/persoonsgegevens.ts";
import { cursorVan, leesCursor } from "#shared/cursor.ts";
import { notFound } from "#shared/not-found.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { BeoordelingPagina } from "./BeoordelingPagina.tsx";
import { noodtoegangBeoordelen, noodtoegangIntrekken, noodtoegangNemen } from "./commands.ts";
import { NoodtoegangenPagina } from "./NoodtoegangenPagina.tsx";
import { NoodtoegangPagina } from "./NoodtoegangPagina.tsx";
import { noodtoegangPaths } from "./paths.ts";
import { findNoodPersoon, findOpenDossier, getNoodtoegang, listNoodtoegangen, perPagina } from "./queries.ts";
import { magNoodtoegangBeoordelen, magNoodtoegangNemen } from "./rechten.ts";
import { Beoordelingsformulier, Bladwijzer, Intrekking, NieuweNoodtoegang } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const noodtoegangPages = new Hono<Env>()
  .get(noodtoegangPaths.nemen(":id"), (c) => showNemen(c, emptyForm))
  .post(noodtoegangPaths.nemen(":id"), async (c) => {
    bevoegd(c, magNoodtoegangNemen);
    const raw = await readForm(c);
    const form = parseForm(NieuweNoodtoegang, raw);
    if (!form.ok) return showNemen(c, form.form, 422);
    const result = await uow(c, (tx) => noodtoegangNemen(tx, idOf(c), form.value));
    if (!result.ok) return showNemen(c, refusedForm(without(raw, "id"), geweigerd[result.reason]), 409);
    return c.redirect(casusPaths.casus(result.value), 303);
  })

  .get(noodtoegangPaths.noodtoegangen, async (c) => {
    bevoegd(c, magNoodtoegangBeoordelen);
    const asked = parseForm(Bladwijzer, c.req.queries());
    const na = asked.ok && asked.value.na !== undefined ? leesCursor(asked.value.na) : undefined;
    const gevonden = await uow(c, async (tx) => {
      await raadplegingVastleggen(tx, "toezicht", noodtoegangPaths.noodtoegangen, []);
      return listNoodtoegangen(tx, na);
    });
    const regels = gevonden.slice(0, perPagina);
    const laatste = gevonden.length > perPagina ? regels.at(-1) : undefined;
    const volgende = laatste && noodtoegangPaths.verder(cursorVan({ op: laatste.van, id: laatste.id }));
    const begin = na === undefined ? undefined : noodtoegangPaths.noodtoegangen;
    const body = <NoodtoegangenPagina {...{ regels, volgende, begin }} nu={c.var.nu} />;
    return page(c, { titel: "Noodtoegang", body, breedte: "vol" });
  })
  .get(noodtoegangPaths.noodtoegang(":id"), (c) => showBeoordeling(c, {}))
  .post(noodtoegangPaths.beoordeling(":id"), async (c) => {
    bevoegd(c, magNoodtoegangBeoordelen);
    const raw = await readForm(c);
    const form = parseForm(Beoordelingsformulier, raw);
    if (!form.ok) return showBeoordeling(c, { form: form.form }, 422);
    const result = await uow(c, (tx) => noodtoegangBeoordelen(tx, idOf(c), form.value));
    if (!result.ok) return showBeoordeling(c, { form: refusedForm(raw, geweigerd[result.reason]) }, 409);
    return c.redirect(noodtoegangPaths.noodtoegangen, 303);
  })
  .post(noodtoegangPaths.intrekking(":id"), async (c) => {
    bevoegd(c, magNoodtoegangBeoordelen);
    const form = parseForm(Intrekking, await readForm(c));
    if (!form.ok) return showBeoordeling(c, { melding: form.form.melding }, 422);
    const result = await uow(c, (tx) => noodtoegangIntrekken(tx, idOf(c)));
    if (!result.ok) return showBeoordeling(c, { melding: geweigerd[result.reason].melding }, 409);
    return c.redirect(noodtoegangPaths.noodtoegang(idOf(c)), 303);
  });

/** Who may read the dossier already needs nothing to break: then straight to it. */
async function showNemen(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  bevoegd(c, magNoodtoegangNemen);
  const { persoon, open } = await uow(c, async (tx) => {
    const gevonden = await findNoodPersoon(tx, idOf(c));
    if (!gevonden) return { persoon: undefined, open: (await findOpenDossier(tx, idOf(c))) ?? notFound() };
    await raadplegingVastleggen(tx, "persoon_zoeken", noodtoegangPaths.nemen(":id"), gevonden.hulpvragen);
    return { persoon: gevonden, open: "" };
  });
  if (!persoon) return c.redirect(casusPaths.casus(open), 303);
  const props = {
    inwonerId: idOf(c),
    id: newIdOf(form, c.var.nu),
    naam: persoon.naam ?? "iemand zonder naam",
    geboortejaar: leesDelen(persoon.geboortedatum)?.jaar,
    form,
  };
  return page(c, { titel: "Toegang in een noodgeval", body: <NoodtoegangPagina {...props} />, status });
}

type Terug = { readonly form?: FormState; readonly melding?: string | undefined };

async function showBeoordeling(
  c: Context<Env>,
  { form = emptyForm, melding }: Terug,
  status: Status = 200,
): Promise<Response> {
  bevoegd(c, magNoodtoegangBeoordelen);
  const regel = await uow(c, async (tx) => {
    await raadplegingVastleggen(tx, "toezicht", noodtoegangPaths.noodtoegang(":id"), []);
    return getNoodtoegang(tx, idOf(c));
  });
  const body = <BeoordelingPagina regel={regel} form={form} melding={melding} nu={c.var.nu} />;
  return page(c, { titel: "Noodtoegang", body, status });
}
