import { type Context, Hono } from "hono";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { doetMee, doetMeeVoorIedereen } from "#begeleiding/casus/casus.ts";
import { getLeesbareCasus, listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, type RawForm, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { readFileForm, slots } from "#web/file-input.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, errorOf, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { bestandssoorten } from "./bestandssoort.ts";
import { bestandToelaten, documentIntrekken, documentToevoegen } from "./commands.ts";
import { alsDownload, downloadnaam } from "./document.ts";
import { DocumentenPagina, type DocumentenProps } from "./DocumentenPagina.tsx";
import { documentPaths } from "./paths.ts";
import { findDocument, findInhoud, listDocumenten } from "./queries.ts";
import { magDocumentenBeheren, magDocumentenZien } from "./rechten.ts";
import { Intrekking, NieuwDocument } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

const meesteDocumenten = 200;

// A file is held in memory a few times over while it comes in or goes out.
const opSlot = slots(4);

export const documentPages = new Hono<Env>()
  .get(documentPaths.documenten(":id"), (c) => show(c))
  .post(documentPaths.documenten(":id"), async (c) => {
    bevoegd(c, magDocumentenZien);
    return opSlot(() => ontvangen(c));
  })
  .get(documentPaths.inhoud(":id", ":documentId"), async (c) => {
    bevoegd(c, magDocumentenZien);
    return opSlot(() => geven(c));
  })
  .post(documentPaths.intrekking(":id", ":documentId"), async (c) => {
    bevoegd(c, magDocumentenZien);
    const raw = await readForm(c);
    const [casusId, id] = [idOf(c), idOf(c, "documentId")];
    const form = parseForm(Intrekking, raw);
    if (!form.ok) return show(c, { intrekking: { id, form: form.form } }, 422);
    const result = await uow(c, (tx) => documentIntrekken(tx, casusId, id, form.value.reden));
    if (result.ok) return c.redirect(documentPaths.documenten(casusId), 303);
    return show(c, { intrekking: { id, form: refusedForm(raw, geweigerd[result.reason]) } }, 409);
  });

/** Whether she may is asked before the file is read; what it is, before the unit of work. */
async function ontvangen(c: Context<Env>): Promise<Response> {
  await uow(c, async (tx) => void (await getLeesbareCasus(tx, idOf(c))));
  const { raw, file } = await readFileForm(c, "bestand");
  const form = parseForm(NieuwDocument, raw);
  const bestand = file === undefined ? undefined : bestandToelaten(file);
  if (!form.ok) return show(c, { form: metBestand(form.form, bestand) }, 422);
  if (bestand === undefined) return show(c, { form: refused(raw, "geen_bestand") }, 422);
  if (!bestand.ok) return show(c, { form: refused(raw, bestand.reason) }, 422);
  const result = await uow(c, (tx) => documentToevoegen(tx, idOf(c), { ...form.value, bestand: bestand.value }));
  if (result.ok) return c.redirect(documentPaths.documenten(idOf(c)), 303);
  return show(c, { form: metBestand(refused(raw, result.reason), bestand) }, 409);
}

function refused(raw: RawForm, reason: keyof typeof geweigerd): FormState {
  return refusedForm(reason === "al_verzonden" ? without(raw, "id") : raw, geweigerd[reason]);
}

const opnieuw = "Kies het bestand opnieuw: je browser onthoudt het niet.";

/** What else is wrong stands there too; and the file must be chosen again in any case. */
function metBestand(form: FormState, bestand: ReturnType<typeof bestandToelaten> | undefined): FormState {
  if (errorOf(form, "bestand") !== undefined) return form;
  const melding = bestand?.ok === false ? geweigerd[bestand.reason].melding : opnieuw;
  return { ...form, errors: { bestand: melding, ...form.errors } };
}

/** As a download, never shown; each time it is written down who fetched what. */
async function geven(c: Context<Env>): Promise<Response> {
  const [casusId, id] = [idOf(c), idOf(c, "documentId")];
  const { document, inhoud } = await uow(c, async (tx) => {
    await gezien(tx, casusId, documentPaths.inhoud(":id", ":documentId"));
    const gevonden = (await findDocument(tx, casusId, id)) ?? notFound();
    const bytes = (await findInhoud(tx, casusId, id)) ?? notFound();
    await gebeurtenisVastleggen(tx, "document_opgehaald", casusId, { document: id });
    return { document: gevonden, inhoud: bytes };
  });
  const { mediatype } = bestandssoorten[document.bestandssoort];
  return c.body(new Uint8Array(inhoud), 200, {
    "Content-Type": document.bestandssoort === "txt" ? `${mediatype}; charset=utf-8` : mediatype,
    "Content-Disposition": alsDownload(downloadnaam(document)),
    "Content-Length": String(inhoud.length),
  });
}

type Terug = { readonly form?: FormState; readonly intrekking?: DocumentenProps["intrekking"] };

async function show(c: Context<Env>, { form, intrekking }: Terug = {}, status: 200 | 409 | 422 = 200) {
  bevoegd(c, magDocumentenZien);
  const stukken = await uow(c, async (tx) => {
    const casus = await gezien(tx, idOf(c), documentPaths.documenten(":id"));
    const betrokkenen = await listBetrokkenen(tx, casus.id);
    const deelnemers = await listDeelnemers(tx, casus.id);
    return {
      casusId: casus.id,
      gezin: deelnemers
        .filter(({ tot }) => tot === null)
        .map((lid) => ({ id: lid.id, naam: volledigeNaam(lid) ?? "Zonder naam" })),
      documenten: await listDocumenten(tx, casus.id, meesteDocumenten),
      magBeheren: magDocumentenBeheren(tx.wie, betrokkenen),
      isBeperkt: doetMee(tx.wie.mijn, betrokkenen) && !doetMeeVoorIedereen(tx.wie.mijn, betrokkenen),
    };
  });
  const getoond = form ?? emptyForm;
  const rest = { id: newIdOf(getoond, c.var.nu), form: getoond, intrekking, vandaag: dagVan(c.var.nu) };
  return page(c, { titel: "Documenten", body: <DocumentenPagina {...stukken} {...rest} />, status });
}

/** The dossier, and that it was looked at. */
async function gezien(tx: Tx, casusId: string, route: string) {
  const casus = await getLeesbareCasus(tx, casusId);
  await dossierGezien(tx, casus.id, route);
  return casus;
}
