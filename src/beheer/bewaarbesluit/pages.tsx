import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { BewaarstoppenPagina } from "./BewaarstoppenPagina.tsx";
import { bewaarstopOpheffen, bewaarstopStellen, verzoekBesluiten, verzoekVastleggen } from "./commands.ts";
import { bewaarbesluitPaths } from "./paths.ts";
import { listBewaarstoppen, listVerzoeken } from "./queries.ts";
import { magOverBewarenBesluiten } from "./rechten.ts";
import { NieuweBewaarstop, NieuwVerzoek, Opheffing, Verzoekbesluit } from "./schemas.ts";
import { VerzoekenPagina } from "./VerzoekenPagina.tsx";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

const meest = 200;

export const bewaarbesluitPages = new Hono<Env>()
  .get(bewaarbesluitPaths.bewaarstoppen, (c) => showStoppen(c, emptyForm))
  .post(bewaarbesluitPaths.bewaarstoppen, async (c) => {
    bevoegd(c, magOverBewarenBesluiten);
    const raw = await readForm(c);
    const form = parseForm(NieuweBewaarstop, raw);
    if (!form.ok) return showStoppen(c, form.form, 422);
    const { id, ...stop } = form.value;
    const result = await uow(c, (tx) => bewaarstopStellen(tx, id, stop));
    return result.ok
      ? c.redirect(bewaarbesluitPaths.bewaarstoppen, 303)
      : showStoppen(c, refused(raw, result.reason), 409);
  })
  .post(bewaarbesluitPaths.opheffing(":id"), async (c) => {
    bevoegd(c, magOverBewarenBesluiten);
    const form = parseForm(Opheffing, await readForm(c));
    if (!form.ok) return showStoppen(c, { ...emptyForm, melding: form.form.melding }, 422);
    await uow(c, (tx) => bewaarstopOpheffen(tx, idOf(c)));
    return c.redirect(bewaarbesluitPaths.bewaarstoppen, 303);
  })
  .get(bewaarbesluitPaths.verzoeken, (c) => showVerzoeken(c, "nieuw", emptyForm))
  .post(bewaarbesluitPaths.verzoeken, async (c) => {
    bevoegd(c, magOverBewarenBesluiten);
    const raw = await readForm(c);
    const form = parseForm(NieuwVerzoek, raw);
    if (!form.ok) return showVerzoeken(c, "nieuw", form.form, 422);
    const { id, ...verzoek } = form.value;
    const result = await uow(c, (tx) => verzoekVastleggen(tx, id, verzoek));
    return result.ok
      ? c.redirect(bewaarbesluitPaths.verzoeken, 303)
      : showVerzoeken(c, "nieuw", refused(raw, result.reason), 409);
  })
  .post(bewaarbesluitPaths.besluit(":id"), async (c) => {
    bevoegd(c, magOverBewarenBesluiten);
    const raw = await readForm(c);
    const form = parseForm(Verzoekbesluit, raw);
    if (!form.ok) return showVerzoeken(c, idOf(c), form.form, 422);
    const result = await uow(c, (tx) => verzoekBesluiten(tx, idOf(c), form.value));
    return result.ok
      ? c.redirect(bewaarbesluitPaths.verzoeken, 303)
      : showVerzoeken(c, idOf(c), refused(raw, result.reason), 409);
  });

/** A form that was sent before with something else gets another id, so that the next sending makes another record. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(reason === "al_verzonden" ? without(raw, "id") : raw, geweigerd[reason]);
}

async function showStoppen(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  bevoegd(c, magOverBewarenBesluiten);
  const stoppen = await uow(c, async (tx) => {
    await raadplegingVastleggen(tx, "toezicht", bewaarbesluitPaths.bewaarstoppen, []);
    return listBewaarstoppen(tx, meest);
  });
  const props = { stoppen, id: newIdOf(form, c.var.nu), vandaag: dagVan(c.var.nu), form };
  return page(c, { titel: "Bewaarstoppen", body: <BewaarstoppenPagina {...props} />, status });
}

async function showVerzoeken(c: Context<Env>, welke: string, form: FormState, status: Status = 200): Promise<Response> {
  bevoegd(c, magOverBewarenBesluiten);
  const verzoeken = await uow(c, async (tx) => {
    await raadplegingVastleggen(tx, "toezicht", bewaarbesluitPaths.verzoeken, []);
    return listVerzoeken(tx, meest);
  });
  const props = { verzoeken, id: newIdOf(form, c.var.nu), vandaag: dagVan(c.var.nu), welke, form };
  return page(c, { titel: "Verzoeken om te vernietigen", body: <VerzoekenPagina {...props} />, status });
}
