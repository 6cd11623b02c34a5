import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { type FormState, type Option, valueOf } from "#web/form.ts";
import type { EerdereHulp } from "#instroom/heraanmelding/heraanmelding.ts";
import { HeraanmeldingFragment } from "#instroom/heraanmelding/HeraanmeldingFragment.tsx";
import { niveaus, woordVoor } from "#instroom/hulpvraag/codelijst.ts";
import { hulpvraagPaths } from "#instroom/hulpvraag/paths.ts";
import { Keuzes, Naam, OverDeVraag } from "./TriageVelden.tsx";

export type TriageProps = {
  readonly hulpvraag: {
    readonly id: string;
    readonly eigenWoorden: string;
    readonly gemeldOp: string;
    readonly route: string | null;
    readonly routeReden: string | null;
    readonly wmoMelding: boolean | null;
    readonly wmoMeldingOp: string | null;
    readonly spoed: boolean;
    readonly leefgebieden: readonly string[];
    readonly vraagsoortId: string | null;
    readonly zwaarte: string | null;
    readonly heeftNaam: boolean;
    readonly versie: number;
  };
  readonly eerder: EerdereHulp | undefined;
  readonly vraagsoorten: readonly Option[];
  readonly form: FormState | undefined;
  /** A colleague changed it meanwhile: then how it is now stands above what was typed. */
  readonly isGewijzigd: boolean;
  readonly vandaag: string;
};

/** One job: which way does this question go, why, and is it a Wmo-melding. */
export function TriagePagina({ hulpvraag, eerder, vraagsoorten, form: getypt, isGewijzigd, vandaag }: TriageProps) {
  const form = getypt ?? { values: bekend(hulpvraag), errors: {} };
  return (
    <>
      <Heading level={1}>Route kiezen</Heading>
      <blockquote className="kt-woorden">{hulpvraag.eigenWoorden}</blockquote>
      <Paragraph>
        Gevraagd: <Datum datum={hulpvraag.gemeldOp} vandaag={vandaag} />.
      </Paragraph>
      <HeraanmeldingFragment eerder={eerder} vandaag={vandaag} />
      {isGewijzigd ? <NuStaatEr hulpvraag={hulpvraag} vandaag={vandaag} /> : null}
      <Form
        action={hulpvraagPaths.triage(hulpvraag.id)}
        form={form}
        submit="Route opslaan"
        secundair={<a href={hulpvraagPaths.hulpvraag(hulpvraag.id)}>Terug zonder opslaan</a>}
      >
        <Hidden name="versie" value={(isGewijzigd ? "" : valueOf(form, "versie")) || String(hulpvraag.versie)} />
        <Keuzes form={form} />
        <OverDeVraag form={form} vraagsoorten={vraagsoorten} />
        {hulpvraag.heeftNaam ? null : <Naam form={form} />}
      </Form>
    </>
  );
}

type NuProps = Pick<TriageProps, "hulpvraag" | "vandaag">;

function NuStaatEr({ hulpvraag, vandaag }: NuProps) {
  const { route, routeReden, wmoMeldingOp, wmoMelding } = hulpvraag;
  return (
    <Notice soort="info" titel="Zo staat het er nu">
      <p>
        Route: {route === null ? "nog niet gekozen" : `${woordVoor(niveaus, route)}. ${routeReden ?? ""}`} Wmo-melding:{" "}
        {wmoMelding === null ? "nog niet bepaald" : null}
        {wmoMelding === false ? "nee" : null}
        {wmoMeldingOp === null ? null : <Datum datum={wmoMeldingOp} vandaag={vandaag} />}.
      </p>
    </Notice>
  );
}

function bekend(hulpvraag: TriageProps["hulpvraag"]): FormState["values"] {
  const melding = hulpvraag.wmoMelding === null ? "" : hulpvraag.wmoMelding ? "ja" : "nee";
  return {
    route: hulpvraag.route ?? "",
    routeReden: hulpvraag.routeReden ?? "",
    wmoMelding: melding,
    wmoMeldingOp: hulpvraag.wmoMeldingOp ?? "",
    spoed: hulpvraag.spoed ? "ja" : "nee",
    leefgebieden: hulpvraag.leefgebieden,
    vraagsoortId: hulpvraag.vraagsoortId ?? "",
    zwaarte: hulpvraag.zwaarte ?? "",
  };
}
