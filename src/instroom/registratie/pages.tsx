import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { roepnaamVanWijk } from "#organisatie/gemeente/wijk.ts";
import { dagVan } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { recallSigned, rememberSigned } from "#web/browser.ts";
import { parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { type FormState, valueOf } from "#web/form.ts";
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

    const { afhandeling, ...invoer } = form.value;
    const aanmelding = aanmeldingVanRegistratie(invoer);
    const result = await uow(c, (tx) => hulpvraagRegistreren(tx, c.var.sleutels, aanmelding, afhandeling));
    if (!result.ok)
      return showForm(c, refusedForm(raw, geweigerd[result.reason]), 409, nieuwIdNa.includes(result.reason));

    const zichtbaar = await uow(c, (tx) => isZichtbaar(tx, result.value.id));
    await rememberSigned(c, receiptCookie, { ...result.value, zichtbaar } satisfies Opgeslagen, uur);
    return c.redirect(registratiePaths.opgeslagen, 303);
  });

async function showForm(
  c: Context<Env>,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  nieuwId = false,
): Promise<Response> {
  bevoegd(c, magRegistreren);
  const soorten = await uow(c, (tx) => listVraagsoorten(tx));
  const vraagsoorten = soorten.map(({ id, naam }) => ({ value: id, label: naam }));
  const wijken = c.var.gemeente.wijken.map(({ code, naam }) => ({
    value: code,
    label: roepnaamVanWijk(naam),
  }));
  const id = (nieuwId ? "" : valueOf(form, "id")) || uuidv7(c.var.nu.getTime());
  return page(c, {
    titel: "Nieuwe hulpvraag",
    body: <RegistratiePagina {...{ form, id, wijken, vraagsoorten }} />,
    status,
  });
}

/** After these the next sending is another report, so it gets another id. */
const nieuwIdNa: readonly string[] = ["al_verzonden", "andere_inhoud"];
