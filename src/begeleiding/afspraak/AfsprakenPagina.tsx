import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { Merk } from "#web/components/Merk.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import type { FormState } from "#web/form.ts";
import { type Afspraak, telling, uitvallen } from "./afspraak.ts";
import { AfspraakFormulier } from "./AfspraakFormulier.tsx";
import { isVerlaten, metWie, type Overzicht, verdelen } from "./overzicht.ts";
import { afspraakPaths } from "./paths.ts";
import { TijdvakFragment } from "./TijdvakFragment.tsx";

export type AfsprakenProps = Overzicht & { readonly id: string; readonly form: FormState };

export function AfsprakenPagina(props: AfsprakenProps) {
  const { gezin, afspraken, magMaken } = props;
  const { komend, geweest } = verdelen(afspraken);
  return (
    <>
      <Heading level={1}>Afspraken</Heading>
      <p className="kt-bijzaak">{gezin.map(({ naam }) => naam).join(", ")}</p>
      <Sectie titel="Komt nog">
        {komend.length === 0 ? (
          <p className="kt-bijzaak">Er is niets gepland. Wat je afspreekt, staat hier.</p>
        ) : (
          <ul className="kt-mensen">
            {komend.map((afspraak) => (
              <Komend key={afspraak.id} afspraak={afspraak} {...props} />
            ))}
          </ul>
        )}
      </Sectie>
      {magMaken ? (
        <Sectie titel="Nieuwe afspraak">
          <AfspraakFormulier {...props} />
        </Sectie>
      ) : null}
      {geweest.length === 0 ? null : (
        <Sectie titel="Voorbij">
          <p className="kt-bijzaak">{inAantallen(afspraken)}</p>
          <ul className="kt-mensen">
            {geweest.map((afspraak) => (
              <Voorbij key={afspraak.id} afspraak={afspraak} {...props} />
            ))}
          </ul>
        </Sectie>
      )}
      <p>
        <a href={casusPaths.casus(props.casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

type Regel = Overzicht & { readonly afspraak: Afspraak };

function Komend({ afspraak, ...overzicht }: Regel) {
  const { casusId, gezin, helpers, nu, vandaag } = overzicht;
  return (
    <li>
      <a href={afspraakPaths.afspraak(casusId, afspraak.id)}>
        <TijdvakFragment {...afspraak} vandaag={vandaag} />
      </a>{" "}
      {afspraak.begint <= nu ? <Merk soort="neutraal">Nog vastleggen</Merk> : null}
      <div>
        {contactsoorten[afspraak.soort]} met {metWie(afspraak, gezin)}
        {afspraak.waar === null ? null : ` · ${afspraak.waar}`}
      </div>
      <div className="kt-bijzaak">
        {afspraak.gaan.map(({ naam }) => naam).join(", ")} · {afspraak.waarom}
      </div>
      {isVerlaten(afspraak, helpers) ? (
        <Notice soort="letop">Wie zou gaan, doet niet meer mee. Verzet de afspraak of zeg hem af.</Notice>
      ) : null}
    </li>
  );
}

function Voorbij({ afspraak, gezin, casusId, vandaag }: Regel) {
  return (
    <li>
      <a href={afspraakPaths.afspraak(casusId, afspraak.id)}>
        <TijdvakFragment {...afspraak} vandaag={vandaag} />
      </a>
      <div className="kt-bijzaak">
        {contactsoorten[afspraak.soort]} met {metWie(afspraak, gezin)} · {standVan(afspraak)}
      </div>
    </li>
  );
}

/** How it went, in words. */
export function standVan({ stand, uitval, toelichting }: Afspraak): string {
  if (stand === "gepland") return "Gepland";
  if (stand === "gehouden") return "Geweest";
  if (stand === "verzet") return "Verzet";
  const reden = uitval === null ? "Ging niet door" : `Ging niet door: ${uitvallen[uitval].toLowerCase()}`;
  return toelichting === null ? reden : `${reden}. ${toelichting}`;
}

function inAantallen(afspraken: readonly Afspraak[]): string {
  const { gehouden, nietGehouden, nietVerschenen } = telling(afspraken);
  const niet = nietGehouden === 0 ? "" : `, ${nietGehouden} keer niet`;
  const niemand = nietVerschenen === 0 ? "" : ` (${nietVerschenen} keer was er niemand)`;
  return `${gehouden} keer doorgegaan${niet}${niemand}.`;
}
