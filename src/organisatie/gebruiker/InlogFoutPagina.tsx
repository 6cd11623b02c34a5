import { LinkButton } from "#web/components/LinkButton.tsx";
import { FoutPagina } from "#web/FoutPagina.tsx";
import { gebruikerPaths } from "./paths.ts";

/** Why somebody who tried to log in is not in. */
export type Inlogfout = "niet_bereikbaar" | "afgebroken" | "mislukt" | "verlopen" | "geen_tweede_factor" | "onbekend";

type Tekst = { readonly kop: string; readonly uitleg: string };

const teksten: Readonly<Record<Exclude<Inlogfout, "niet_bereikbaar">, Tekst>> = {
  afgebroken: {
    kop: "Je hebt het inloggen gestopt",
    uitleg: "Er is niets gebeurd. Wil je toch inloggen, begin dan opnieuw.",
  },
  mislukt: {
    kop: "Inloggen is niet gelukt",
    uitleg:
      "Wij kregen geen geldig antwoord van de inlogdienst. Begin opnieuw. Lukt het weer niet, bel dan de helpdesk van je organisatie.",
  },
  verlopen: {
    kop: "Begin opnieuw met inloggen",
    uitleg: "Het inloggen duurde te lang, of deze pagina is al een keer gebruikt.",
  },
  geen_tweede_factor: {
    kop: "Inloggen met alleen een wachtwoord kan niet",
    uitleg:
      "Hier staan gegevens over de problemen van mensen. Daarom vragen wij een tweede controle, zoals een code op je telefoon. Vraag de helpdesk van je organisatie om die aan te zetten. Log daarna opnieuw in.",
  },
  onbekend: {
    kop: "Je hebt hier nog geen toegang",
    uitleg: "Dit account kan nog niet in Keukentafel. Vraag de functioneel beheerder van je gemeente om toegang.",
  },
};

export function inlogfoutTekst(fout: Inlogfout, dienst: string): Tekst {
  if (fout !== "niet_bereikbaar") return teksten[fout];
  return {
    kop: `De inlogdienst ${dienst} is nu niet bereikbaar`,
    uitleg: "Wacht een minuut en probeer het opnieuw. Blijft het zo, bel dan de helpdesk van je organisatie.",
  };
}

export function InlogFoutPagina({ tekst, naar }: { tekst: Tekst; naar: string | undefined }) {
  return (
    <FoutPagina kop={tekst.kop} uitleg={tekst.uitleg}>
      <div className="kt-acties">
        <LinkButton
          href={naar === undefined ? gebruikerPaths.inloggen : gebruikerPaths.inloggenNaar(naar)}
          soort="primair"
        >
          Opnieuw inloggen
        </LinkButton>
      </div>
    </FoutPagina>
  );
}
