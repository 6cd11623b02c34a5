import { afsluitingPages } from "#begeleiding/afsluiting/pages.tsx";
import { afspraakPages } from "#begeleiding/afspraak/pages.tsx";
import { casusPages } from "#begeleiding/casus/pages.tsx";
import { contactmomentPages } from "#begeleiding/contactmoment/pages.tsx";
import { deelnemerPages } from "#begeleiding/deelnemer/pages.tsx";
import { documentPages } from "#begeleiding/document/pages.tsx";
import { dossierPages } from "#begeleiding/dossier/pages.tsx";
import { correctiePages } from "#begeleiding/correctie/pages.tsx";
import { evaluatiePages } from "#begeleiding/evaluatie/pages.tsx";
import { gezinsplanPages } from "#begeleiding/gezinsplan/pages.tsx";
import { oorzaakPages } from "#begeleiding/oorzaak/pages.tsx";
import { fasePages } from "#begeleiding/fase/pages.tsx";
import { noodtoegangPages } from "#begeleiding/noodtoegang/pages.tsx";
import { magNoodtoegangBeoordelen } from "#begeleiding/noodtoegang/rechten.ts";
import { planPages } from "#begeleiding/plan/pages.tsx";
import { planversiePages } from "#begeleiding/planversie/pages.tsx";
import { verslagPages } from "#begeleiding/verslag/pages.tsx";
import { taakPages } from "#begeleiding/taak/pages.tsx";
import { taakverloopPages } from "#begeleiding/taakverloop/pages.tsx";
import { tijdlijnPages } from "#begeleiding/tijdlijn/pages.tsx";
import { verhelderingPages } from "#begeleiding/verheldering/pages.tsx";
import { zelfredzaamheidPages } from "#begeleiding/zelfredzaamheid/pages.tsx";
import { bewaarbesluitPages } from "#beheer/bewaarbesluit/pages.tsx";
import { logboekPages } from "#beheer/logboek/pages.tsx";
import { vernietigingPages } from "#beheer/vernietiging/pages.tsx";
import { aanmeldingPages } from "#instroom/aanmelding/pages.tsx";
import { hulpvraagApi } from "#instroom/hulpvraag/api.ts";
import { hulpvraagPages } from "#instroom/hulpvraag/pages.tsx";
import { registratieApi } from "#instroom/registratie/api.ts";
import { registratiePages } from "#instroom/registratie/pages.tsx";
import { triageApi } from "#instroom/triage/api.ts";
import { triagePages } from "#instroom/triage/pages.tsx";
import { vraagsoortPages } from "#instroom/vraagsoort/pages.tsx";
import { sleutelPages } from "#organisatie/gebruiker/pages.tsx";
import { koppelingPages } from "#organisatie/koppeling/pages.tsx";
import { medewerkerPages } from "#organisatie/medewerker/pages.tsx";
import { teamPages } from "#organisatie/team/pages.tsx";
import { geheimAdresPages } from "#persoon/geheim-adres/pages.tsx";
import { huishoudenPages } from "#persoon/huishouden/pages.tsx";
import { persoonskaartPages } from "#persoon/persoonskaart/pages.tsx";
import { vertegenwoordigingPages } from "#persoon/vertegenwoordiging/pages.tsx";
import { samenvoegingPages } from "#persoon/samenvoeging/pages.tsx";
import { zoekenPages } from "#persoon/zoeken/pages.tsx";
import { heeftRol, type Identiteit, isHulpverlener } from "#shared/identiteit.ts";
import { werkcijfersPages } from "#sturing/werkcijfers/pages.tsx";
import { magCijfersZien } from "#sturing/cijfers/rechten.ts";
import { caseloadPages } from "#werkverdeling/caseload/pages.tsx";
import { magCaseloadZien } from "#werkverdeling/caseload/rechten.ts";
import { mijnWerkPages } from "#werkverdeling/mijn-werk/pages.tsx";

/** Every room with pages: the only list that knows them all. */
export const rooms = [
  persoonskaartPages,
  huishoudenPages,
  vertegenwoordigingPages,
  geheimAdresPages,
  aanmeldingPages,
  registratiePages,
  triagePages,
  hulpvraagPages,
  zoekenPages,
  samenvoegingPages,
  casusPages,
  deelnemerPages,
  dossierPages,
  contactmomentPages,
  tijdlijnPages,
  verhelderingPages,
  planPages,
  oorzaakPages,
  correctiePages,
  planversiePages,
  gezinsplanPages,
  evaluatiePages,
  verslagPages,
  taakPages,
  zelfredzaamheidPages,
  afspraakPages,
  documentPages,
  taakverloopPages,
  fasePages,
  afsluitingPages,
  noodtoegangPages,
  mijnWerkPages,
  caseloadPages,
  werkcijfersPages,
  teamPages,
  medewerkerPages,
  vraagsoortPages,
  koppelingPages,
  sleutelPages,
  logboekPages,
  vernietigingPages,
  bewaarbesluitPages,
];

/** Every room with routes for machines. */
export const apiRooms = [registratieApi, triageApi, hulpvraagApi];

/** At most six words for most, those of what this person does. */
export function navigatie(wie: Identiteit): readonly { readonly href: string; readonly tekst: string }[] {
  const helpt = isHulpverlener(wie);
  const items = [
    { mag: helpt, href: "/mijn-werk", tekst: "Mijn werk" },
    { mag: helpt && wie.instroomteams.length + wie.coordinatieteams.length > 0, href: "/instroom", tekst: "Instroom" },
    { mag: helpt, href: "/casussen", tekst: "Dossiers" },
    { mag: magCaseloadZien(wie), href: "/lopend", tekst: "Lopend" },
    { mag: helpt, href: "/team", tekst: "Team" },
    { mag: magCijfersZien(wie), href: "/cijfers", tekst: "Cijfers" },
    { mag: heeftRol(wie, "beheerder"), href: "/beheer", tekst: "Beheer" },
    { mag: heeftRol(wie, "privacy_officer"), href: "/logboek", tekst: "Logboek" },
    { mag: heeftRol(wie, "privacy_officer"), href: "/bewaren", tekst: "Bewaren" },
    { mag: magNoodtoegangBeoordelen(wie), href: "/noodtoegang", tekst: "Noodtoegang" },
  ];
  return items.filter((item) => item.mag);
}
