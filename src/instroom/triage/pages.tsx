import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { parseForm, readForm, refusedForm } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { findEerdereHulp, listEerdereHulp } from "#instroom/heraanmelding/queries.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { getHulpvraag } from "#instroom/hulpvraag/queries.ts";
import { listVraagsoorten } from "#instroom/vraagsoort/queries.ts";
import { hulpvraagTriageren } from "./commands.ts";
import { instroomTeams, leesPlek, perPagina, schrijfPlek } from "./instroom.ts";
import { InstroomPagina } from "./InstroomPagina.tsx";
import { triagePaths } from "./paths.ts";
import { listInstroom } from "./queries.ts";
import { magInstroomZien, magTriageren } from "./rechten.ts";
import { keuzeVan, TriageInvoer } from "./schemas.ts";
import { TriagePagina } from "./TriagePagina.tsx";
import { geweigerd } from "./weigering.ts";

export const triagePages = new Hono<Env>()
  .get(triagePaths.instroom, async (c) => {
    const wie = bevoegd(c, magInstroomZien);
    const teams = instroomTeams(wie);
    const na = leesPlek(c.req.query("na"));
    const { gevonden, eerder } = await uow(c, async (tx) => {
      const gevraagd = await listInstroom(tx, teams, perPagina + 1, na);
      const getoond = gevraagd.slice(0, perPagina).map(({ id }) => id);
      await raadplegingVastleggen(tx, "instroom_verdelen", triagePaths.instroom, getoond);
      return { gevonden: gevraagd, eerder: await listEerdereHulp(tx, getoond) };
    });
    const regels = gevonden.slice(0, perPagina);
    const laatste = gevonden.length > perPagina ? regels.at(-1) : undefined;
    const body = (
      <InstroomPagina
        regels={regels}
        eerder={eerder}
        vandaag={dagVan(c.var.nu)}
        reactieWerkdagen={c.var.gemeente.reactieWerkdagen}
        volgende={laatste && triagePaths.instroomNa(schrijfPlek(laatste))}
        isVervolg={na !== undefined}
        meerTeams={teams.length > 1}
      />
    );
    return page(c, { titel: "Instroom", body, breedte: "vol" });
  })

  .get(hulpvraagPaths.triage(":id"), (c) => showTriage(c, idOf(c)))

  .post(hulpvraagPaths.triage(":id"), async (c) => {
    bevoegd(c, magTriageren);
    const id = idOf(c);
    const raw = await readForm(c);
    const form = parseForm(TriageInvoer, raw);
    if (!form.ok) return showTriage(c, id, form.form, 422);

    const { versie, ...gekozen } = form.value;
    const triage = keuzeVan(gekozen);
    const result = await uow(c, (tx) => hulpvraagTriageren(tx, c.var.sleutels, id, triage, versie));
    if (result.ok) return c.redirect(hulpvraagPaths.hulpvraag(id), 303);

    return showTriage(c, id, refusedForm(raw, geweigerd[result.reason]), 409);
  });

async function showTriage(
  c: Context<Env>,
  id: string,
  form?: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  bevoegd(c, magTriageren);
  const { hulpvraag, eerder, soorten } = await uow(c, async (tx) => {
    const gevonden = await getHulpvraag(tx, id);
    await raadplegingVastleggen(tx, "instroom_verdelen", hulpvraagPaths.triage(":id"), [id]);
    return { hulpvraag: gevonden, eerder: await findEerdereHulp(tx, id), soorten: await listVraagsoorten(tx) };
  });
  const vraagsoorten = soorten.map(({ id: value, naam: label }) => ({ value, label }));
  const props = { hulpvraag, eerder, vraagsoorten, form, isGewijzigd: status === 409, vandaag: dagVan(c.var.nu) };
  return page(c, { titel: "Route kiezen", body: <TriagePagina {...props} />, status });
}
