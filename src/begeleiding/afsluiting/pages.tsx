import { type Context, Hono } from "hono";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { getCasus, listDeelnemers, listHulpvragenVan } from "#begeleiding/casus/queries.ts";
import { findBestaanszekerheid } from "#begeleiding/verheldering/queries.ts";
import { beelden, zonderEinde } from "#begeleiding/zelfredzaamheid/beeld.ts";
import { listMetingen } from "#begeleiding/zelfredzaamheid/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { listDoelen } from "#begeleiding/planversie/queries.ts";
import type { Doel } from "#begeleiding/planversie/stuk.ts";
import { veldVan } from "./afsluiting.ts";
import { AfsluitingPagina } from "./AfsluitingPagina.tsx";
import { dossierHeropenen, dossierSluiten } from "./commands.ts";
import { afsluitingPaths } from "./paths.ts";
import { getEinde } from "./queries.ts";
import { magDossiersZien } from "./rechten.ts";
import { eindesVan, Heropening, sluitingFormulier } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const afsluitingPages = new Hono<Env>()
  .get(afsluitingPaths.afsluiting(":id"), (c) => show(c))
  .post(afsluitingPaths.afsluiting(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const alle = await uow(c, (tx) => listDoelen(tx, idOf(c)));
    const open = openDoelen(alle).map((doel) => doel.id);
    // Sent twice, or made before a colleague ended a doel: what was said of that doel is not asked any more.
    const dicht = alle.map((doel) => doel.id).filter((doelId) => !open.includes(doelId));
    const vervallen = dicht.flatMap((doelId) => [veldVan("stand", doelId), veldVan("toelichting", doelId)]);
    const raw = without(await readForm(c), ...vervallen);
    const form = parseForm(sluitingFormulier(open), raw);
    if (!form.ok) return show(c, form.form, 422);
    const { id, versie, nazorgOp, geslotenOp, afsluitreden, resultaat } = form.value;
    const afsluiting = { geslotenOp, afsluitreden, resultaat };
    const einde = { id, afsluiting, nazorgOp, doelen: eindesVan(form.value, open), versie };
    const result = await uow(c, (tx) => dossierSluiten(tx, idOf(c), einde));
    return result.ok ? c.redirect(casusPaths.casus(idOf(c)), 303) : show(c, refused(raw, result.reason), 409);
  })
  .post(afsluitingPaths.heropening(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(Heropening, raw);
    if (!form.ok) return show(c, form.form, 422);
    const result = await uow(c, (tx) => dossierHeropenen(tx, idOf(c), form.value.versie));
    return result.ok ? c.redirect(casusPaths.casus(idOf(c)), 303) : show(c, refused(raw, result.reason), 409);
  });

/** After a refusal the page shows how it is now, so the next sending is made from that. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(without(raw, "versie"), geweigerd[reason]);
}

async function show(c: Context<Env>, form?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  bevoegd(c, magDossiersZien);
  const vandaag = dagVan(c.var.nu);
  const { casus, doelen, isGesloten, terugblik } = await uow(c, (tx) => lezen(tx, idOf(c)));
  const getoond = form ?? { ...emptyForm, values: { geslotenOp: vandaag } };
  const props = {
    casusId: casus.id,
    terugblik,
    id: newIdOf(getoond, c.var.nu),
    versie: valueOf(getoond, "versie") || String(casus.versie),
    isGesloten,
    doelen,
    form: getoond,
  };
  const titel = isGesloten ? "Dossier heropenen" : "Dossier sluiten";
  return page(c, { titel, body: <AfsluitingPagina {...props} />, status });
}

/** What there is to look back on; and that it was looked at. */
async function lezen(tx: Tx, id: string) {
  const casus = await getCasus(tx, id);
  await dossierGezien(tx, id, afsluitingPaths.afsluiting(":id"));
  const deelnemers = await listDeelnemers(tx, id);
  const mensen = deelnemers.flatMap((lid) => {
    const naam = volledigeNaam(lid);
    return naam === undefined ? [] : [{ id: lid.id, naam, tot: lid.tot }];
  });
  const gezin = mensen.filter(({ tot }) => tot === null);
  const metingen = await listMetingen(tx, id);
  const { geslotenOp, openTermijnen } = await getEinde(tx, id);
  const terugblik = {
    gezin: gezin.map(({ naam }) => naam).join(", "),
    bestaanszekerheid: await findBestaanszekerheid(tx, id),
    beelden: beelden(mensen, metingen),
    zonderEinde: zonderEinde(gezin, metingen).map(({ naam }) => naam),
    openTermijnen,
    openVragen: (await listHulpvragenVan(tx, id)).flatMap((vraag) =>
      vraag.status === "afgesloten"
        ? []
        : [{ id: vraag.id, woorden: eersteRegel(vraag.eigenWoorden, 80) || "Zonder omschrijving" }],
    ),
  };
  const doelen = openDoelen(await listDoelen(tx, id));
  return { casus, doelen, isGesloten: geslotenOp !== null, terugblik };
}

function openDoelen(doelen: readonly Doel[]): readonly Doel[] {
  return doelen.filter(({ stand }) => stand === "open");
}
