import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { getCasus, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { listWoontErbij } from "#persoon/huishouden/queries.ts";
import { type InwonerGegevens, leesGeboortedatum, leesPostcode, volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { listGelijkenden } from "#persoon/inwoner/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { deelnemerToevoegen, deelnemerVertrekken, huisgenootToevoegen } from "./commands.ts";
import { DeelnemerPagina } from "./DeelnemerPagina.tsx";
import { deelnemerPaths } from "./paths.ts";
import { magDossierZien } from "./rechten.ts";
import { NieuweDeelnemer, NieuweHuisgenoot, Vertrek } from "./schemas.ts";
import { VertrekPagina } from "./VertrekPagina.tsx";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const deelnemerPages = new Hono<Env>()
  .get(deelnemerPaths.deelnemers(":id"), (c) => showDeelnemer(c, emptyForm))
  .post(deelnemerPaths.deelnemers(":id"), async (c) => {
    bevoegd(c, magDossierZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweDeelnemer, raw);
    if (!form.ok) return showDeelnemer(c, form.form, 422);
    const { id, gezinsrol, versie, zelfde, getoond, geboortedatum, postcode, ...naam } = form.value;
    const gegevens = {
      ...naam,
      geboortedatum: geboortedatum && leesGeboortedatum(geboortedatum, "9999-12-31"),
      postcode: postcode && leesPostcode(postcode),
    };
    const result = await uow(c, (tx) =>
      deelnemerToevoegen(tx, c.var.sleutels, idOf(c), { id, gezinsrol, versie, zelfde, getoond, gegevens }),
    );
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    const zoek = result.reason === "geen_recht" ? undefined : gegevens;
    return showDeelnemer(c, refusedForm(without(raw, "versie"), geweigerd[result.reason]), 409, { zoek });
  })
  .post(deelnemerPaths.huisgenoten(":id"), async (c) => {
    bevoegd(c, magDossierZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweHuisgenoot, raw);
    const wie = raw["inwonerId"]?.[0];
    if (!form.ok) return showDeelnemer(c, form.form, 422, { wie });
    const result = await uow(c, (tx) => huisgenootToevoegen(tx, idOf(c), form.value));
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    return showDeelnemer(c, refusedForm(without(raw, "versie"), geweigerd[result.reason]), 409, { wie });
  })

  .get(deelnemerPaths.vertrek(":id"), (c) => showVertrek(c, emptyForm))
  .post(deelnemerPaths.vertrek(":id"), async (c) => {
    bevoegd(c, magDossierZien);
    const raw = await readForm(c);
    const form = parseForm(Vertrek, raw);
    if (!form.ok) return showVertrek(c, form.form, 422);
    const result = await uow(c, (tx) => deelnemerVertrekken(tx, idOf(c), form.value));
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    return showVertrek(c, refusedForm(without(raw, "versie"), geweigerd[result.reason]), 409);
  });

type Terug = {
  /** Whom to look for: shown and logged once it is known who is meant. */
  readonly zoek?: InwonerGegevens | undefined;
  /** Of whom of those who live there it was the form. */
  readonly wie?: string | undefined;
};

/** With who may be this person already, and who lives with someone of the gezin. */
async function showDeelnemer(c: Context<Env>, form: FormState, status: Status = 200, terug: Terug = {}) {
  const blad = { titel: "Iemand van het gezin erbij", route: deelnemerPaths.deelnemers(":id") };
  return showForm(c, blad, form, status, async (tx, basis) => {
    const gelijkenden = terug.zoek ? await listGelijkenden(tx, c.var.sleutels, terug.zoek) : [];
    const hulpvragen = gelijkenden.flatMap((een) => een.hulpvragen);
    const gezin = (await listDeelnemers(tx, basis.casusId)).filter(({ tot }) => tot === null);
    const huisgenoten = await listWoontErbij(
      tx,
      gezin.map(({ id }) => id),
    );
    if (gelijkenden.length + huisgenoten.length > 0)
      await raadplegingVastleggen(tx, "persoon_zoeken", deelnemerPaths.deelnemers(":id"), hulpvragen);
    const id = newIdOf(form, c.var.nu);
    return (
      <DeelnemerPagina {...basis} id={id} gelijkenden={gelijkenden} huisgenoten={huisgenoten} vanWie={terug.wie} />
    );
  });
}

async function showVertrek(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  const gevuld = form === emptyForm ? { ...emptyForm, values: { op: dagVan(c.var.nu) } } : form;
  const blad = { titel: "Iemand hoort niet meer bij het gezin", route: deelnemerPaths.vertrek(":id") };
  return showForm(c, blad, gevuld, status, async (tx, basis) => {
    const gezin = (await listDeelnemers(tx, basis.casusId)).filter(({ tot }) => tot === null);
    const options = gezin.map((lid) => ({ value: lid.id, label: volledigeNaam(lid) ?? "Zonder naam" }));
    return <VertrekPagina {...basis} gezin={options} />;
  });
}

type Basis = { readonly casusId: string; readonly versie: string; readonly form: FormState };

async function showForm(
  c: Context<Env>,
  { titel, route }: { readonly titel: string; readonly route: string },
  form: FormState,
  status: Status,
  bodyOf: (tx: Tx, basis: Basis) => Promise<ReactElement>,
): Promise<Response> {
  bevoegd(c, magDossierZien);
  const body = await uow(c, async (tx) => {
    const { id: casusId, versie } = await getCasus(tx, idOf(c));
    await dossierGezien(tx, casusId, route);
    return bodyOf(tx, { casusId, versie: valueOf(form, "versie") || String(versie), form });
  });
  return page(c, { titel, body, status });
}
