import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { getHulpvraag } from "#instroom/hulpvraag/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { BetrokkenePagina } from "./BetrokkenePagina.tsx";
import {
  casusOpenen,
  collegaBetrekken,
  collegaLosmaken,
  dossierGezien,
  hulpvraagKoppelen,
  regieOverdracht,
} from "./commands.ts";
import { DossierOpenenPagina } from "./DossierOpenenPagina.tsx";
import { casusPaths } from "./paths.ts";
import {
  getCasus,
  isZichtbaar,
  listBetrokkenen,
  listDeelnemers,
  listMijnCasussen,
  listMogelijkeHelpers,
} from "./queries.ts";
import { magDossiersZien } from "./rechten.ts";
import { RegiePagina } from "./RegiePagina.tsx";
import { EindeDeelname, NieuweBetrokkene, Opening, Overdracht } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;
const meesteDossiers = 100;

export const casusPages = new Hono<Env>()
  .get(casusPaths.dossier(":id"), (c) => showOpenen(c, emptyForm))
  .post(casusPaths.dossier(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(Opening, raw);
    if (!form.ok) return showOpenen(c, form.form, 422);
    const { id, dossier, versie } = form.value;
    const result = await uow(c, (tx) =>
      dossier === "nieuw" ? casusOpenen(tx, idOf(c), id, versie) : hulpvraagKoppelen(tx, idOf(c), dossier, versie),
    );
    if (!result.ok) return showOpenen(c, refused(raw, result.reason), 409);
    return c.redirect(casusPaths.casus(result.value), 303);
  })

  .get(casusPaths.regie(":id"), (c) => showRegie(c, emptyForm))
  .post(casusPaths.regie(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(Overdracht, raw);
    if (!form.ok) return showRegie(c, form.form, 422);
    const { id, medewerkerId, organisatie, reden, versie } = form.value;
    const naar =
      medewerkerId === undefined
        ? { medewerkerId: null, organisatie: organisatie ?? "" }
        : { medewerkerId, organisatie: null };
    const result = await uow(c, (tx) => regieOverdracht(tx, idOf(c), { id, naar, reden, versie }));
    return result.ok ? verder(c) : showRegie(c, refused(raw, result.reason), 409);
  })

  .get(casusPaths.betrokkenen(":id"), (c) => showBetrokkene(c, emptyForm))
  .post(casusPaths.betrokkenen(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweBetrokkene, raw);
    if (!form.ok) return showBetrokkene(c, form.form, 422);
    const result = await uow(c, (tx) => collegaBetrekken(tx, idOf(c), form.value));
    if (!result.ok) return showBetrokkene(c, refused(raw, result.reason), 409);
    return c.redirect(casusPaths.casus(idOf(c)), 303);
  })
  .post(casusPaths.einde(":id", ":betrokkenheidId"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(EindeDeelname, raw);
    if (!form.ok) return showBetrokkene(c, form.form, 422);
    const betrokkenheidId = idOf(c, "betrokkenheidId");
    const result = await uow(c, (tx) => collegaLosmaken(tx, idOf(c), betrokkenheidId, form.value.versie));
    return result.ok ? verder(c) : showBetrokkene(c, refused({}, result.reason), 409);
  });

/** Who gave it away, or left it, may not see it any more: then to the list of what she has. */
async function verder(c: Context<Env>): Promise<Response> {
  const zichtbaar = await uow(c, (tx) => isZichtbaar(tx, idOf(c)));
  return c.redirect(zichtbaar ? casusPaths.casus(idOf(c)) : casusPaths.casussen, 303);
}

/** After a refusal the page shows how it is now, so the next sending is made from that. */
function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(without(raw, "versie"), geweigerd[reason]);
}

async function showOpenen(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  bevoegd(c, magDossiersZien);
  const { hulpvraag, dossiers } = await uow(c, async (tx) => {
    const gevonden = await getHulpvraag(tx, idOf(c));
    const mijn = await listMijnCasussen(tx, meesteDossiers);
    const gezien = [gevonden.id, ...mijn.flatMap(({ hulpvragen }) => hulpvragen)];
    await raadplegingVastleggen(tx, "hulpvraag_behandelen", casusPaths.dossier(":id"), [...new Set(gezien)]);
    return { hulpvraag: gevonden, dossiers: mijn };
  });
  const props = {
    hulpvraagId: hulpvraag.id,
    naam: volledigeNaam(hulpvraag) ?? "deze inwoner",
    id: newIdOf(form, c.var.nu),
    versie: valueOf(form, "versie") || String(hulpvraag.versie),
    dossiers: dossiers
      .filter(({ geslotenOp }) => geslotenOp === null)
      .map(({ id, namen }) => ({ value: id, label: namen ?? "Dossier zonder naam" })),
    form: valueOf(form, "dossier") === "" ? { ...form, values: { ...form.values, dossier: "nieuw" } } : form,
  };
  return page(c, { titel: "Dossier", body: <DossierOpenenPagina {...props} />, status });
}

async function showRegie(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  return showForm(c, { titel: "Regie overdragen", route: casusPaths.regie(":id") }, form, status, async (tx, basis) => {
    const regie = (await listBetrokkenen(tx, basis.casusId)).find(({ id }) => id === basis.regieId);
    const regisseur = regie?.naam ?? regie?.organisatie ?? "Niemand";
    return <RegiePagina {...basis} regisseur={regisseur} collegas={await listMogelijkeHelpers(tx)} />;
  });
}

async function showBetrokkene(c: Context<Env>, form: FormState, status: Status = 200): Promise<Response> {
  return showForm(
    c,
    { titel: "Collega laten meedoen", route: casusPaths.betrokkenen(":id") },
    form,
    status,
    async (tx, basis) => {
      const gezin = (await listDeelnemers(tx, basis.casusId)).filter(({ tot }) => tot === null);
      const options = gezin.map((lid) => ({ value: lid.id, label: volledigeNaam(lid) ?? "Zonder naam" }));
      return <BetrokkenePagina {...basis} collegas={await listMogelijkeHelpers(tx)} gezin={options} />;
    },
  );
}

type Basis = {
  readonly casusId: string;
  readonly regieId: string;
  readonly id: string;
  readonly versie: string;
  readonly form: FormState;
};

async function showForm(
  c: Context<Env>,
  { titel, route }: { readonly titel: string; readonly route: string },
  form: FormState,
  status: Status,
  bodyOf: (tx: Tx, basis: Basis) => Promise<ReactElement>,
): Promise<Response> {
  bevoegd(c, magDossiersZien);
  const body = await uow(c, async (tx) => {
    const { id: casusId, regieId, versie } = await getCasus(tx, idOf(c));
    await dossierGezien(tx, casusId, route);
    const basis = {
      casusId,
      regieId,
      id: newIdOf(form, c.var.nu),
      versie: valueOf(form, "versie") || String(versie),
      form,
    };
    return bodyOf(tx, basis);
  });
  return page(c, { titel, body, status });
}
