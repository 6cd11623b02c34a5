import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { leesBsn } from "#shared/bsn.ts";
import { parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { zoekenPaths } from "./paths.ts";
import { listResultaten } from "./queries.ts";
import { magZoeken } from "./rechten.ts";
import { Zoekformulier } from "./schemas.ts";
import { ZoekPagina, type ZoekProps } from "./ZoekPagina.tsx";
import { zoekvraag } from "./zoekvraag.ts";

const meerNodig =
  "Dit is te weinig om iemand te zoeken. Vul een achternaam in met een geboortedatum of postcode, of het BSN.";

export const zoekenPages = new Hono<Env>()
  .get(zoekenPaths.zoeken, (c) => {
    bevoegd(c, magZoeken);
    return show(c, emptyForm, undefined);
  })
  .post(zoekenPaths.zoeken, async (c) => {
    bevoegd(c, magZoeken);
    const raw = await readForm(c);
    const form = parseForm(Zoekformulier, raw);
    if (!form.ok) return show(c, form.form, undefined, 422);
    const { geboortedatum, postcode, bsn, ...rest } = form.value;
    const vraag = zoekvraag({
      ...rest,
      geboortedatum: geboortedatum && leesGeboortedatum(geboortedatum, "9999-12-31"),
      postcode: postcode && leesPostcode(postcode),
      bsn: bsn && leesBsn(bsn),
    });
    if (!vraag.ok) return show(c, refusedForm(raw, { melding: meerNodig }), undefined, 422);
    const gevonden = await uow(c, async (tx) => {
      const { hulpvragen, ...getoond } = await listResultaten(tx, c.var.sleutels, vraag.value);
      await raadplegingVastleggen(tx, "persoon_zoeken", zoekenPaths.zoeken, hulpvragen);
      return getoond;
    });
    return show(c, { values: raw, errors: {} }, gevonden);
  });

function show(c: Context<Env>, form: FormState, gevonden: ZoekProps["gevonden"], status: 200 | 422 = 200): Response {
  return page(c, { titel: "Iemand zoeken", body: <ZoekPagina form={form} gevonden={gevonden} />, status });
}
