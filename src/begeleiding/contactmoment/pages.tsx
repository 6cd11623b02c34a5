import { type Context, Hono } from "hono";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { doetMee } from "#begeleiding/casus/casus.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { notFound } from "#shared/not-found.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { contactmomentCorrigeren } from "./commands.ts";
import { CorrectiePagina } from "./CorrectiePagina.tsx";
import { contactmomentPaths } from "./paths.ts";
import { findContactmoment } from "./queries.ts";
import { magContactmomentZien, magCorrigeren } from "./rechten.ts";
import { Correctie } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const contactmomentPages = new Hono<Env>()
  .get(contactmomentPaths.contactmoment(":id", ":contactmomentId"), (c) => show(c))
  .post(contactmomentPaths.contactmoment(":id", ":contactmomentId"), async (c) => {
    bevoegd(c, magContactmomentZien);
    const raw = await readForm(c);
    const form = parseForm(Correctie, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { versie, ...moment } = form.value;
    const id = idOf(c, "contactmomentId");
    const result = await uow(c, (tx) => contactmomentCorrigeren(tx, idOf(c), { id, versie, moment }));
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    return show(c, refusedForm(without(raw, "versie"), geweigerd[result.reason]), 409);
  });

async function show(c: Context<Env>, form?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  const wie = bevoegd(c, magContactmomentZien);
  const casusId = idOf(c);
  const { moment, deelnemers, betrokkenen } = await uow(c, async (tx) => {
    const gevonden = await findContactmoment(tx, idOf(c, "contactmomentId"));
    if (gevonden?.casusId !== casusId) return notFound();
    const route = contactmomentPaths.contactmoment(":id", ":contactmomentId");
    await dossierGezien(tx, casusId, route);
    return {
      moment: gevonden,
      deelnemers: await listDeelnemers(tx, casusId),
      betrokkenen: await listBetrokkenen(tx, casusId),
    };
  });
  const { soort, werksoort, op, met, tekst, versie } = moment;
  const getoond = form ?? { values: { soort, werksoort, op, met, tekst }, errors: {} };
  const props = {
    casusId,
    id: moment.id,
    versie: valueOf(getoond, "versie") || String(versie),
    // Who left the gezin may still be who it was with.
    deelnemers: deelnemers
      .filter(({ id, tot }) => tot === null || met.includes(id))
      .map((lid) => ({ value: lid.id, label: volledigeNaam(lid) ?? "Zonder naam" })),
    magCorrigeren: magCorrigeren(wie, moment.door, doetMee(wie.mijn, betrokkenen)),
    form: getoond,
  };
  return page(c, { titel: "Contact corrigeren", body: <CorrectiePagina {...props} />, status });
}
