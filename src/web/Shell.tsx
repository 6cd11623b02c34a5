import { SkipLink } from "@nl-design-system-candidate/skip-link-react";
import type { ReactNode } from "react";

export type NavigationItem = { href: string; tekst: string; actief: boolean };

export type ShellProps = {
  /** Title of the document; the page itself writes its <h1>. */
  titel: string;
  gemeente: { naam: string; demonstratie: boolean } | null;
  navigatie: readonly NavigationItem[];
  /** `uitloggen`: address a form posts to. */
  gebruiker: { naam: string; uitloggen?: string | undefined } | null;
  /** A resident's page: no navigation, always a quick way out. */
  publiek: boolean;
  breedte: "lees" | "vol";
  /** Addresses, in the order `buildAssets` gives them. */
  styles: readonly string[];
  scripts: readonly string[];
  children?: ReactNode;
};

export function Shell(props: ShellProps) {
  const { publiek, breedte, children } = props;
  return (
    <html lang="nl" className={publiek ? "kt-publiek" : undefined}>
      <Head {...props} />
      <body className={`kt-blad kt-blad--${breedte}`}>
        <SkipLink href="#inhoud">Naar de inhoud</SkipLink>
        <Header {...props} />
        <main className={`kt-inhoud kt-inhoud--${breedte}`} id="inhoud" tabIndex={-1}>
          {children}
        </main>
        <Footer {...props} />
      </body>
    </html>
  );
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='%231d5a44' stroke-width='4' stroke-linecap='round'%3E%3Cpath d='M3 15h26M8 15l-2 13M24 15l2 13M16 3v4'/%3E%3C/svg%3E";

/** Tables, charts and what enhances the forms of colleagues; a resident's page of reading width goes without. */
const werk = /\/werk-[^/]*\.(css|js)$/;

function Head({ titel, gemeente, publiek, breedte, styles, scripts }: ShellProps) {
  const nodig = (href: string) => !(publiek && breedte === "lees" && werk.test(href));
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{gemeente === null ? `${titel} · Keukentafel` : `${titel} · Keukentafel ${gemeente.naam}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={icon} />
      {styles.filter(nodig).map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.filter(nodig).map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </head>
  );
}

function SnelWeg() {
  return (
    <kt-snelweg>
      <a className="kt-snelweg__link" href="https://www.buienradar.nl/" rel="noreferrer">
        Snel weg
      </a>
    </kt-snelweg>
  );
}

function Header({ gemeente, navigatie, gebruiker, publiek }: ShellProps) {
  return (
    <header className="kt-hoofd">
      {gemeente?.demonstratie ? <p className="kt-demo">Demonstratie, verzonnen gegevens</p> : null}
      <div className="kt-hoofd__rij">
        <a className="kt-merknaam" href="/">
          <Tafel />
          <span className="kt-merknaam__naam">Keukentafel</span>
          {gemeente === null ? null : <span className="kt-merknaam__gemeente">{gemeente.naam}</span>}
        </a>
        {publiek || navigatie.length === 0 ? null : <Navigation items={navigatie} />}
        {publiek || gebruiker === null ? null : <Account {...gebruiker} />}
      </div>
      {publiek ? <SnelWeg /> : null}
    </header>
  );
}

function Navigation({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav className="kt-navigatie" aria-label="Hoofdmenu">
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.actief ? "page" : undefined}>
              {item.tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Account({ naam, uitloggen }: { naam: string; uitloggen?: string | undefined }) {
  return (
    <div className="kt-account">
      <span className="kt-account__naam">{naam}</span>
      {uitloggen === undefined ? null : (
        <form method="post" action={uitloggen}>
          <button className="kt-account__uit" type="submit">
            Uitloggen
          </button>
        </form>
      )}
    </div>
  );
}

function Footer({ gemeente, gebruiker, publiek }: ShellProps) {
  return (
    <footer className="kt-voet">
      {publiek ? (
        <p>
          Bent u nu in gevaar? Bel <a href="tel:112">112</a>. Veilig Thuis helpt dag en nacht, gratis:{" "}
          <a href="tel:08002000">0800-2000</a>.
        </p>
      ) : null}
      {publiek || gebruiker === null ? null : <p className="kt-voet__wie">Je bent ingelogd als {gebruiker.naam}.</p>}
      {publiek || gebruiker === null ? null : (
        <p>
          <a href="/sleutels">Mijn API-sleutels</a>
        </p>
      )}
      <p>
        {gemeente === null ? "Keukentafel" : `Keukentafel is van het sociaal wijkteam van de gemeente ${gemeente.naam}`}
        {gemeente?.demonstratie ? ". Demonstratie, verzonnen gegevens." : "."}
      </p>
    </footer>
  );
}

/** A table under a lamp; the name stands beside it. */
function Tafel() {
  return (
    <svg className="kt-merknaam__tafel" viewBox="0 0 32 28" width="32" height="28" aria-hidden="true" focusable="false">
      <path className="kt-lamp" d="M16 0v4M11 10a5 5.5 0 0 1 10 0z" />
      <path d="M2 17h28M7 17l-2 11M25 17l2 11" />
    </svg>
  );
}
