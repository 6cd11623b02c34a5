import { type Context, Hono } from "hono";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { getCasus, listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { leunEnSteunStarten, leunEnSteunStoppen } from "./commands.ts";
import { FasePagina } from "./FasePagina.tsx";
import { fasePaths } from "./paths.ts";
import { listFasen } from "./queries.ts";
import { magFaseWijzigen, magFasenZien } from "./rechten.ts";
import { EindeFase, NieuweFase } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const fasePages = new Hono<Env>()
  .get(fasePaths.fase(":id"), (c) => show(c))
  .post(fasePaths.fase(":id"), async (c) => {
    bevoegd(c, magFasenZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweFase, raw);
    if (!form.ok) return show(c, form.form, 422);
    const result = await uow(c, (tx) => leunEnSteunStarten(tx, idOf(c), form.value));
    return result.ok ? c.redirect(casusPaths.casus(idOf(c)), 303) : show(c, refused(raw, result.reason), 409);
  })
  .post(fasePaths.einde(":id"), async (c) => {
    bevoegd(c, magFasenZien);
    const raw = await readForm(c);
    const form = parseForm(EindeFase, raw);
    if (!form.ok) return show(c, form.form, 422);
    const result = await uow(c, (tx) => leunEnSteunStoppen(tx, idOf(c), form.value.op, form.value.versie));
    return result.ok ? c.redirect(casusPaths.casus(idOf(c)), 303) : show(c, refused(raw, result.reason), 409);
  });

/** After a refusal the page shows how it is now, so the next sending is made from that. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(without(raw, "versie"), geweigerd[reason]);
}

async function show(c: Context<Env>, form?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  const wie = bevoegd(c, magFasenZien);
  const vandaag = dagVan(c.var.nu);
  const { casus, fasen, deelnemers, betrokkenen } = await uow(c, async (tx) => {
    const gevonden = await getCasus(tx, idOf(c));
    await dossierGezien(tx, gevonden.id, fasePaths.fase(":id"));
    return {
      casus: gevonden,
      fasen: await listFasen(tx, gevonden.id),
      deelnemers: await listDeelnemers(tx, gevonden.id),
      betrokkenen: await listBetrokkenen(tx, gevonden.id),
    };
  });
  const getoond = form ?? { ...emptyForm, values: { van: vandaag, op: vandaag, elkeWeken: "4" } };
  const props = {
    casusId: casus.id,
    gezin: deelnemers.flatMap((lid) => volledigeNaam(lid) ?? []).join(", "),
    id: newIdOf(getoond, c.var.nu),
    versie: valueOf(getoond, "versie") || String(casus.versie),
    fasen,
    inFase: casus.faseId !== null,
    magWijzigen: magFaseWijzigen(wie, betrokkenen),
    form: getoond,
    vandaag,
  };
  return page(c, { titel: "Leun- en steuncontact", body: <FasePagina {...props} />, status });
}
