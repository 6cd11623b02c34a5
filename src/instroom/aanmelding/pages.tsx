import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import { zonderInlog } from "#shared/identiteit.ts";
import type { Env } from "#db/request.ts";
import { unitOfWork } from "#db/uow.ts";
import { roepnaamVanWijk } from "#organisatie/gemeente/wijk.ts";
import { dagVan } from "#shared/datum.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { browserOf, nameBrowser, recallSigned, rememberSigned } from "#web/browser.ts";
import { parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { reactieUiterlijk } from "#instroom/hulpvraag/hulpvraag.ts";
import { AanmeldenAnderPagina } from "./AanmeldenAnderPagina.tsx";
import { AanmeldenZelfPagina } from "./AanmeldenZelfPagina.tsx";
import type { Aanmelding } from "./aanmelding.ts";
import { aanmelden } from "./commands.ts";
import type { AanmeldenProps } from "./Formulierdelen.tsx";
import { GevaarPagina, GevaarVraagPagina, VoorWiePagina } from "./GevaarPagina.tsx";
import { OntvangenPagina, type Ontvangst } from "./OntvangenPagina.tsx";
import { aanmeldingPaths } from "./paths.ts";
import { PrivacyPagina } from "./PrivacyPagina.tsx";
import { AanmeldingAnder, aanmeldingVanAnder, AanmeldingZelf, aanmeldingVanZelf } from "./schemas.ts";

const receiptCookie = "kt_ontvangst";
const kwartier = 900;

type Deur = {
  readonly action: string;
  readonly titel: string;
  readonly pagina: (props: AanmeldenProps) => ReactElement;
};
const zelf: Deur = { action: aanmeldingPaths.zelf, titel: "Vertel wat er speelt", pagina: AanmeldenZelfPagina };
const ander: Deur = {
  action: aanmeldingPaths.ander,
  titel: "Hulp vragen voor iemand anders",
  pagina: AanmeldenAnderPagina,
};

export const aanmeldingPages = new Hono<Env>()
  .get("/", (c) => (c.var.wie ? c.redirect("/start", 303) : showPublic(c, "Hulp vragen", <GevaarVraagPagina />)))
  .get(aanmeldingPaths.start, (c) => showPublic(c, "Hulp vragen", <GevaarVraagPagina />))
  // The title stays in the history of a shared computer: it says nothing of danger.
  .get(aanmeldingPaths.gevaar, (c) => showPublic(c, "Hulp vragen", <GevaarPagina />))
  .get("/aanmelden/voor-wie", (c) => showPublic(c, "Voor wie vraagt u hulp?", <VoorWiePagina gevaar={isGevaar(c)} />))
  .get(aanmeldingPaths.zelf, (c) => showForm(c, zelf, startForm(c)))
  .get(aanmeldingPaths.ander, (c) => showForm(c, ander, startForm(c)))
  .get(aanmeldingPaths.privacy, (c) => showPublic(c, "Privacy", <PrivacyPagina gemeente={c.var.gemeente} />))

  .post(aanmeldingPaths.zelf, async (c) => {
    const form = parseForm(AanmeldingZelf, await readForm(c));
    if (!form.ok) return showForm(c, zelf, form.form, 422);
    return receive(c, zelf, aanmeldingVanZelf(form.value, dagVan(c.var.nu)), form.value);
  })

  .post(aanmeldingPaths.ander, async (c) => {
    const form = parseForm(AanmeldingAnder, await readForm(c));
    if (!form.ok) return showForm(c, ander, form.form, 422);
    return receive(c, ander, aanmeldingVanAnder(form.value, dagVan(c.var.nu)), form.value);
  })

  .get(aanmeldingPaths.ontvangen, async (c) => {
    const ontvangst = await recallSigned(c, receiptCookie);
    if (ontvangst === undefined) return c.redirect(aanmeldingPaths.start, 303);
    const props = { ontvangst: ontvangst as Ontvangst, gemeente: c.var.gemeente, vandaag: dagVan(c.var.nu) }; // signed by us below
    return showPublic(c, "Wij hebben uw vraag ontvangen", <OntvangenPagina {...props} />);
  });

type Getypt = { readonly id: string; readonly website?: string | undefined };

async function receive(c: Context<Env>, deur: Deur, aanmelding: Aanmelding, inhoud: Getypt) {
  const raw = c.var.getypt ?? {};
  if (inhoud.website !== undefined)
    return showForm(c, deur, refusedForm(raw, { melding: "Laat het veld onder aan het formulier leeg." }), 422);

  const wie = zonderInlog(c.var.gemeente.id, "inwoner");
  const { id: _id, ...zonderId } = inhoud;
  const verzending = { afzender: browserOf(c) ?? aanmelding.id, inhoud: zonderId, ookMetAnderId: true };
  const result = await unitOfWork(c.var.databases.app, wie, c.var.nu, (tx) =>
    aanmelden(tx, c.var.sleutels, aanmelding, verzending),
  );
  if (!result.ok) return showForm(c, deur, refusedForm(raw, { melding: geweigerd[result.reason] }), 409, "nieuw");

  const ontvangst: Ontvangst = {
    kenmerk: result.value.kenmerk,
    spoed: aanmelding.spoed,
    ander: aanmelding.aanmelder !== undefined,
    uiterlijk: reactieUiterlijk(result.value.ontvangenOp, c.var.gemeente.reactieWerkdagen),
  };
  await rememberSigned(c, receiptCookie, ontvangst, kwartier);
  return c.redirect(aanmeldingPaths.ontvangen, 303);
}

const geweigerd = {
  al_verzonden:
    "Deze aanmelding is al een keer verstuurd. Wilt u nog iets melden? Controleer uw tekst en verstuur die opnieuw.",
  andere_inhoud:
    "Uw eerste aanmelding hebben wij al. Wilt u deze nieuwe tekst ook sturen? Verstuur het formulier dan nog een keer.",
  onbekende_wijk: "Deze wijk kennen wij niet. Kies een wijk uit de lijst.",
  onbekende_vraagsoort: "Deze vraagsoort kennen wij niet.",
  geen_team: "Er is nog geen team dat aanmeldingen ontvangt. Bel ons.",
  in_toekomst: "De dag van de melding ligt in de toekomst.",
};

/** After a refusal a next sending is a new report, so it gets a new id. */
function showForm(
  c: Context<Env>,
  deur: Deur,
  form: FormState,
  status: 200 | 409 | 422 = 200,
  id: "zelfde" | "nieuw" = "zelfde",
) {
  nameBrowser(c);
  const wijken = c.var.gemeente.wijken.map(({ code, naam }) => ({
    value: code,
    label: roepnaamVanWijk(naam),
  }));
  const getypt = id === "zelfde" ? valueOf(form, "id") : "";
  const Pagina = deur.pagina;
  return showPublic(
    c,
    deur.titel,
    <Pagina form={form} id={getypt || uuidv7(c.var.nu.getTime())} wijken={wijken} />,
    status,
  );
}

function showPublic(c: Context<Env>, titel: string, body: ReactElement, status: 200 | 409 | 422 = 200) {
  return page(c, { titel, body, status, publiek: true });
}

function startForm(c: Context<Env>): FormState {
  return { ...emptyForm, values: { gevaar: isGevaar(c) ? "ja" : "nee" } };
}

function isGevaar(c: Context<Env>): boolean {
  return c.req.query("gevaar") === "ja";
}
