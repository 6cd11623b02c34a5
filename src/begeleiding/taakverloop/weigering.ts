import { langsteOpschorting } from "./taakverloop.ts";

const nietVanOns =
  "De wet laat bij deze termijn niet toe dat hij stilstaat of langer wordt. Dat kan alleen bij een besluit op een aanvraag.";

/** Why a command refused, in words, and at which field of its form. */
export const geweigerd = {
  geen_recht: { veld: undefined, melding: "Je mag dit dossier niet wijzigen." },
  gewijzigd: {
    veld: undefined,
    melding: "Een collega heeft deze taak intussen gewijzigd. Kijk of het nog klopt en sla opnieuw op.",
  },
  al_afgerond: { veld: undefined, melding: "Deze taak is al afgerond." },
  geen_termijn: { veld: undefined, melding: "Deze taak heeft geen termijn uit de wet." },
  geen_beschikking: { veld: undefined, melding: nietVanOns },
  onbekende_termijn: { veld: undefined, melding: nietVanOns },
  termijn_niet_geldig: { veld: undefined, melding: nietVanOns },
  staat_al_stil: { veld: undefined, melding: "Deze termijn staat al stil. Laat hem eerst weer lopen." },
  staat_niet_stil: { veld: undefined, melding: "Deze termijn staat niet stil." },
  begin_te_laat: { veld: "van", melding: "Kies morgen of een eerdere dag." },
  einde_te_ver: { veld: "tot", melding: `Kies een dag binnen ${langsteOpschorting} maanden, of laat dit leeg.` },
  overlapt: { veld: "van", melding: "Op een van deze dagen stond de termijn al stil. Kies andere dagen." },
  opschorting_voor_begin: { veld: "van", melding: "Kies een dag na de dag waarop de termijn begon." },
  opschorting_eindigt_voor_begin: { veld: "tot", melding: "Kies de eerste dag van het stilstaan of een latere dag." },
  opschorting_na_einde: { veld: "van", melding: "De termijn was toen al voorbij. Stilzetten kan dan niet meer." },
  dag_bestaat_niet: { veld: "van", melding: "Deze dag bestaat niet." },
  in_toekomst: { veld: "op", melding: "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag." },
  einde_voor_begin: { veld: "op", melding: "Kies de eerste dag van het stilstaan of een latere dag." },
  al_verlengd: { veld: undefined, melding: "Deze termijn is al een keer langer geworden. Dat kan maar één keer." },
  melding_in_toekomst: { veld: "gemeldOp", melding: "Deze dag ligt in de toekomst. Meld het eerst aan de aanvrager." },
  melding_voor_begin: { veld: "gemeldOp", melding: "Deze dag ligt voor de dag waarop de termijn begon." },
  melding_te_laat: {
    veld: "gemeldOp",
    melding: "Toen was de termijn al voorbij. De aanvrager moet het weten voor de laatste dag.",
  },
  reden_ontbreekt: { veld: "reden", melding: "Bij een langere termijn hoort een reden." },
  lengte_klopt_niet: { veld: "lengte", melding: "Vul een heel getal in." },
  niet_betrokken: { veld: "medewerkerId", melding: "Deze collega doet niet mee in dit dossier. Kies wie wel meedoet." },
  zelfde_collega: { veld: "medewerkerId", melding: "Deze collega heeft de taak al." },
  dag_van_de_wet: { veld: "uiterlijk", melding: "De laatste dag volgt uit de wet. Die kun je niet verzetten." },
  in_verleden: { veld: "uiterlijk", melding: "Deze dag ligt in het verleden. Kies vandaag of een latere dag." },
  zelfde_dag: { veld: "uiterlijk", melding: "Dit is de dag die er al stond." },
} as const;
