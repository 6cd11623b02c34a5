import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { getEinde } from "#begeleiding/afsluiting/queries.ts";
import type { Gezinsrol } from "#begeleiding/casus/casus.ts";
import { findBewaring } from "#begeleiding/bewaartermijn/queries.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import {
  getCasus,
  listBetrokkenen,
  listDeelnemers,
  listHulpvragenVan,
  listMijnCasussen,
} from "#begeleiding/casus/queries.ts";
import { conceptBewaren, conceptWissen } from "#begeleiding/concept/commands.ts";
import { conceptVan } from "#begeleiding/concept/concept.ts";
import { conceptPaths } from "#begeleiding/concept/paths.ts";
import { findConcept } from "#begeleiding/concept/queries.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import { contactmomentPaths } from "#begeleiding/contactmoment/paths.ts";
import { findGeplandeDag } from "#begeleiding/evaluatie/queries.ts";
import { listOpenTaken } from "#begeleiding/taak/queries.ts";
import { listMomenten } from "#begeleiding/tijdlijn/queries.ts";
import { findBestaanszekerheid } from "#begeleiding/verheldering/queries.ts";
import { findNoodTot } from "#begeleiding/noodtoegang/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { DossierPagina } from "./DossierPagina.tsx";
import { DossiersPagina } from "./DossiersPagina.tsx";
import { magDossiersZien, magGezinWijzigen, magRegieOverdragen, zichtVan } from "./rechten.ts";
import { ConceptInvoer, NieuwContactmoment } from "./schemas.ts";

const meesteDossiers = 200;
const meesteMomenten = 30;

const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  al_verzonden: {
    veld: undefined,
    melding:
      "Dit formulier is al een keer verstuurd, met een andere tekst. Verstuur het nog een keer om ook deze tekst op te slaan.",
  },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  geen_deelnemer: { veld: "met", melding: "Kies mensen uit dit gezin." },
  niet_voor_hen: { veld: "met", melding: "Je doet niet mee voor het hele gezin. Kies met wie het contact was." },
} as const;

export const dossierPages = new Hono<Env>()
  .get(casusPaths.casussen, async (c) => {
    bevoegd(c, magDossiersZien);
    const dossiers = await uow(c, async (tx) => {
      const gevonden = await listMijnCasussen(tx, meesteDossiers);
      await raadplegingVastleggen(
        tx,
        "dossier",
        casusPaths.casussen,
        gevonden.flatMap(({ hulpvragen }) => hulpvragen),
      );
      return gevonden;
    });
    const body = <DossiersPagina dossiers={dossiers} vandaag={dagVan(c.var.nu)} />;
    return page(c, { titel: "Dossiers", body, breedte: "vol" });
  })
  .get(casusPaths.casus(":id"), (c) => show(c, emptyForm))
  .post(contactmomentPaths.contactmomenten(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(NieuwContactmoment, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { id, ...moment } = form.value;
    const result = await uow(c, async (tx) => {
      const vastgelegd = await contactmomentVastleggen(tx, idOf(c), id, moment);
      if (vastgelegd.ok) await conceptWissen(tx, idOf(c));
      return vastgelegd;
    });
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return show(c, refusedForm(values, geweigerd[result.reason]), 409);
  })
  // "Bewaar als concept", and its island while one types: the same address, the same answer.
  .post(conceptPaths.concept(":id"), async (c) => {
    bevoegd(c, magDossiersZien);
    const raw = await readForm(c);
    const form = parseForm(ConceptInvoer, raw);
    if (!form.ok) return show(c, form.form, 422);
    const result = await uow(c, (tx) => conceptBewaren(tx, c.var.sleutels, idOf(c), conceptVan(raw), form.value.id));
    if (!result.ok) return show(c, refusedForm(raw, geweigerd[result.reason]), 409);
    return c.redirect(casusPaths.casus(idOf(c)), 303);
  });

async function show(c: Context<Env>, form: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  const wie = bevoegd(c, magDossiersZien);
  const { casus, concept, ...gelezen } = await uow(c, async (tx) => ({
    ...(await lezen(tx, idOf(c))),
    concept: form === emptyForm ? await findConcept(tx, c.var.sleutels, idOf(c)) : undefined,
  }));
  const { einde, gezin, betrokkenen, momenten, ...rest } = gelezen;
  const vandaag = dagVan(c.var.nu);
  const zicht = zichtVan(wie, betrokkenen, vandaag, rest.noodTot);
  const magWijzigen = magGezinWijzigen(wie, betrokkenen);
  const contact = {
    ...contactformulier(gezin, zicht === "werken" && !magWijzigen, vandaag, concept),
    casusId: casus.id,
    id: newIdOf(form, c.var.nu),
    ...(form === emptyForm ? {} : { form }),
  };
  const body = (
    <DossierPagina
      {...rest}
      casusId={casus.id}
      versie={casus.versie}
      gezin={gezin}
      helpers={betrokkenen.map((een) => ({ ...een, naam: een.naam ?? een.organisatie ?? "Onbekend" }))}
      momenten={momenten.slice(0, meesteMomenten)}
      heeftEerder={momenten.length > meesteMomenten}
      einde={einde.geslotenOp === null ? undefined : { geslotenOp: einde.geslotenOp, resultaat: einde.resultaat ?? "" }}
      vandaag={vandaag}
      zicht={zicht}
      magWijzigen={magWijzigen}
      inLeunEnSteun={casus.faseId !== null}
      magOverdragen={magRegieOverdragen(wie, casus.teamId, betrokkenen)}
      contact={contact}
      ik={wie.medewerkerId}
    />
  );
  return page(c, { titel: "Dossier", body, status, breedte: "vol" });
}

/** What stands in the empty form: what was begun, and whom one who takes part for one of the gezin spoke with. */
function contactformulier(
  gezin: readonly { readonly id: string; readonly naam: string }[],
  isBeperkt: boolean,
  vandaag: string,
  concept: Awaited<ReturnType<typeof findConcept>>,
) {
  const met = isBeperkt && gezin.length === 1 ? gezin.map(({ id }) => id) : [];
  return {
    deelnemers: gezin.map(({ id, naam }) => ({ value: id, label: naam })),
    isBeperkt,
    conceptVan: concept && dagVan(concept.bewaardOp),
    vandaag,
    form: { ...emptyForm, values: { op: vandaag, soort: "telefoon", met, ...concept?.velden } },
  };
}

/** The dossier as its page shows it; and that it was looked at. */
async function lezen(tx: Tx, id: string) {
  const casus = await getCasus(tx, id);
  const hulpvragen = await listHulpvragenVan(tx, id);
  const gezien = hulpvragen.map((vraag) => vraag.id);
  await raadplegingVastleggen(tx, "dossier", casusPaths.casus(":id"), gezien);
  const deelnemers = await listDeelnemers(tx, id);
  const taken = await listOpenTaken(tx, id);
  const einde = await getEinde(tx, id);
  return {
    casus,
    einde,
    evaluatieOp: await findGeplandeDag(tx, id),
    // Until when it is kept is known once it is closed.
    bewaring: einde.geslotenOp === null ? undefined : await findBewaring(tx, id, dagVan(tx.nu)),
    noodTot: await findNoodTot(tx, id),
    taken,
    bestaanszekerheid: await findBestaanszekerheid(tx, id),
    betrokkenen: await listBetrokkenen(tx, id),
    gezin: deelnemers
      .filter(({ tot }) => tot === null)
      .map((lid) => ({ ...lid, naam: volledigeNaam(lid) ?? "Zonder naam", gezinsrol: lid.gezinsrol as Gezinsrol })), // check deelnemer.gezinsrol
    vragen: hulpvragen.map((vraag) => ({
      ...vraag,
      woorden: eersteRegel(vraag.eigenWoorden, 80) || "Zonder omschrijving",
      open: vraag.status !== "afgesloten",
    })),
    momenten: await listMomenten(tx, id, { meest: meesteMomenten + 1 }),
  };
}
