import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HTTPException } from "hono/http-exception";
import { isOverloaded, isUnavailable } from "#db/pool.ts";
import { NotFoundError } from "#shared/not-found.ts";

/** How an error reads: for a page and for problem+json. */
export type Fout = { readonly status: ContentfulStatusCode; readonly kop: string; readonly uitleg: string };

const http: Readonly<Record<number, Fout>> = {
  400: { status: 400, kop: "Dit verzoek klopt niet", uitleg: "Ga terug en probeer het nog een keer." },
  403: {
    status: 403,
    kop: "Dit formulier komt niet van onze eigen pagina",
    uitleg: "Open de pagina opnieuw en vul het formulier daar in.",
  },
  413: {
    status: 413,
    kop: "Dit is te groot om te versturen",
    uitleg:
      "Ga terug met de knop van uw browser: uw tekst staat er nog. Maak de tekst korter, of kies een bestand van hooguit 10 MB. Verstuur daarna opnieuw.",
  },
  415: { status: 415, kop: "Dit soort bestand kunnen wij niet lezen", uitleg: "Gebruik het formulier op onze pagina." },
  503: {
    status: 503,
    kop: "Hier is nog geen gemeente ingericht",
    uitleg: "De beheerder richt de gemeente in met npm run inrichten. Daarna werkt deze pagina.",
  },
  429: {
    status: 429,
    kop: "Er komen nu te veel verzoeken van uw adres",
    uitleg: "Wacht een paar minuten en probeer het dan opnieuw. Haast? Bel het wijkteam. Bij gevaar: bel 112.",
  },
};

/** Every error that may reach a person or a client, in Dutch; what is not known here is a bug (500). */
export function foutVan(error: unknown): Fout {
  if (error instanceof NotFoundError) return nietGevonden;
  if (isUnavailable(error)) return nietBereikbaar;
  if (isOverloaded(error)) return teDruk;
  if (error instanceof HTTPException) return http[error.status] ?? { ...onbekend, status: error.status };
  return onbekend;
}

export const nietGevonden: Fout = {
  status: 404,
  kop: "Deze pagina bestaat niet, of is niet voor u",
  uitleg: "Controleer het adres, of ga terug naar de vorige pagina.",
};

const nietBereikbaar: Fout = {
  status: 503,
  kop: "Keukentafel is even niet bereikbaar",
  uitleg:
    "Onze gegevensbank reageert niet. Wacht een minuut en probeer het opnieuw. Wat is opgeslagen, blijft bewaard.",
};

const teDruk: Fout = {
  status: 503,
  kop: "Het is nu te druk",
  uitleg: "Het duurde te lang. Er is niets half opgeslagen. Probeer het over een minuut opnieuw.",
};

const onbekend: Fout = {
  status: 500,
  kop: "Er ging iets mis bij ons",
  uitleg:
    "Er is niets half opgeslagen. Probeer het opnieuw. Blijft het misgaan, geef dan dit nummer door aan de beheerder:",
};

/** Where a bug happened, without its message: a database message may quote what someone typed. */
export function veiligeMelding(error: unknown, nummer: string): string {
  const { name, stack, code, constraint } = (error instanceof Error ? error : new Error("?")) as Error & {
    code?: string;
    constraint?: string;
  };
  // The stack begins with the message, which may hold what someone typed, also on lines that look like frames.
  const frames = (stack ?? "")
    .replace(error instanceof Error ? error.message : "", "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 12);
  return JSON.stringify({ niveau: "fout", nummer, name, code, constraint, frames: frames.map((line) => line.trim()) });
}
