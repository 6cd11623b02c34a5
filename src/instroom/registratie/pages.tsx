import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { roepnaamVanWijk } from "#organisatie/gemeente/wijk.ts";
import type { InwonerGegevens } from "#persoon/inwoner/inwoner.ts";
import { listGelijkenden } from "#persoon/inwoner/queries.ts";
import { dagVan } from "#shared/datum.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { recallSigned, rememberSigned } from "#web/browser.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { isZichtbaar } from "#instroom/hulpvraag/queries.ts";
import { listVraagsoorten } from "#instroom/vraagsoort/queries.ts";
import { hulpvraagRegistreren } from "./commands.ts";
import { OpgeslagenPagina, type Opgeslagen } from "./OpgeslagenPagina.tsx";
import { registratiePaths } from "./paths.ts";
import { magRegistreren } from "./rechten.ts";
import { RegistratiePagina } from "./RegistratiePagina.tsx";
import { aanmeldingVanRegistratie, RegistratieFormulier } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

const receiptCookie = "kt_opgeslagen";
const uur = 3600;

export const registratiePages = new Hono<Env>()
  .get(registratiePaths.nieuw, (c) => {
    const values = {
      contactwijze: "telefoon",
      herkomst: "zelf",
      spoed: "nee",
      afhandeling: "instroom",
      gemeldOp: dagVan(c.var.nu),
    };
    return showForm(c, { values, errors: {} });
  })

  .get(registratiePaths.opgeslagen, async (c) => {
    bevoegd(c, magRegistreren);
    const opgeslagen = await recallSigned(c, receiptCookie);
    if (opgeslagen === undefined) return c.redirect(registratiePaths.nieuw, 303);
    const body = <OpgeslagenPagina {...(opgeslagen as Opgeslagen)} />; // signed by us below
    return page(c, { titel: "Hulpvraag opgeslagen", body });
  })

  .post(registratiePaths.hulpvragen, async (c) => {
    bevoegd(c, magRegistreren);
    const raw = await readForm(c);
    const form = parseForm(RegistratieFormulier, raw);
    if (!form.ok) return showForm(c, form.form, 422);

    const { afhandeling, zelfde, getoond, ...invoer } = form.value;
    const aanmelding = aanmeldingVanRegistratie(invoer);
    const result = await uow(c, (tx) =>
      hulpvraagRegistreren(tx, c.var.sleutels, aanmelding, { afhandeling, zelfde, getoond }),
    );
    if (!result.ok) {
      const velden = nieuwIdNa.includes(result.reason) ? without(raw, "id") : raw;
      return showForm(c, refusedForm(velden, geweigerd[result.reason]), 409, aanmelding.inwoner);
    }

    const zichtbaar = await uow(c, (tx) => isZichtbaar(tx, result.value.id));
    await rememberSigned(c, receiptCookie, { ...result.value, zichtbaar } satisfies Opgeslagen, uur);
    return c.redirect(registratiePaths.opgeslagen, 303);
  });

async function showForm(
  c: Context<Env>,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  gegevens?: InwonerGegevens,
): Promise<Response> {
  bevoegd(c, magRegistreren);
  const { soorten, gelijkenden } = await uow(c, async (tx) => ({
    gelijkenden: gegevens ? await listGetoond(tx, c.var.sleutels, gegevens) : [],
    soorten: await listVraagsoorten(tx),
  }));
  const vraagsoorten = soorten.map(({ id, naam }) => ({ value: id, label: naam }));
  const wijken = c.var.gemeente.wijken.map(({ code, naam }) => ({
    value: code,
    label: roepnaamVanWijk(naam),
  }));
  const id = newIdOf(form, c.var.nu);
  return page(c, {
    titel: "Nieuwe hulpvraag",
    body: <RegistratiePagina {...{ form, id, wijken, vraagsoorten, gelijkenden }} />,
    status,
  });
}

/** Who may be this person already; that they were shown is logged. */
async function listGetoond(tx: Tx, sleutels: Sleutels, gegevens: InwonerGegevens) {
  const gelijkenden = await listGelijkenden(tx, sleutels, gegevens);
  const hulpvragen = gelijkenden.flatMap((een) => een.hulpvragen);
  if (gelijkenden.length > 0)
    await raadplegingVastleggen(tx, "persoon_zoeken", registratiePaths.hulpvragen, hulpvragen);
  return gelijkenden;
}

/** After these the next sending is another report, so it gets another id. */
const nieuwIdNa: readonly string[] = ["al_verzonden", "andere_inhoud"];
