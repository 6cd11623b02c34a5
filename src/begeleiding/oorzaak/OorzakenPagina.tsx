import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { correctiePaths } from "#begeleiding/correctie/paths.ts";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { IntussenFragment } from "#begeleiding/planversie/IntussenFragment.tsx";
import type { Planmoment } from "#begeleiding/planversie/planversie.ts";
import type { Oorzaak } from "#begeleiding/planversie/stuk.ts";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { type FormState, optionsOf, valueOf } from "#web/form.ts";
import { isInFocus } from "./oorzaak.ts";
import { oorzaakPaths } from "./paths.ts";

export type OorzakenPaginaProps = {
  readonly casusId: string;
  readonly versie: number;
  readonly gezin: string;
  readonly vandaag: string;
  readonly oorzaken: readonly Oorzaak[];
  /** How many doelen each oorzaak has, by its id. */
  readonly doelen: ReadonlyMap<string, number>;
  readonly leesmelding: string | undefined;
  readonly id: string;
  readonly form: FormState;
  /** Why a button was refused. */
  readonly melding: string | undefined;
  readonly intussen: readonly Planmoment[] | undefined;
  readonly isTerug: boolean;
};

export function OorzakenPagina(props: OorzakenPaginaProps) {
  const { casusId, gezin, oorzaken, leesmelding, melding, intussen, isTerug } = props;
  const nu = oorzaken.filter(isInFocus);
  const later = oorzaken.filter((een) => !isInFocus(een));
  return (
    <>
      <Heading level={1}>Oorzaken en focus</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      <Paragraph>
        Schrijf met het gezin op wat maakt dat het nu niet lukt. Kies daarna samen waar jullie als eerste aan werken:
        dat is de focus.
      </Paragraph>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      {intussen === undefined ? null : <IntussenFragment momenten={intussen} />}
      {leesmelding === undefined ? null : <p>{leesmelding}</p>}
      <Sectie titel="Nu aan de slag">
        <Lijst {...props} oorzaken={nu} leeg="Er staat nog niets in de focus." />
      </Sectie>
      {later.length === 0 ? null : (
        <Sectie titel="Later">
          <Lijst {...props} oorzaken={later} leeg="" />
        </Sectie>
      )}
      {leesmelding === undefined || isTerug ? <Nieuw {...props} /> : null}
      <p>
        <a href={planPaths.plan(casusId)}>Terug naar het plan</a>
      </p>
    </>
  );
}

function Lijst({ leeg, ...props }: OorzakenPaginaProps & { readonly leeg: string }) {
  const { casusId, oorzaken, doelen, vandaag, leesmelding } = props;
  if (oorzaken.length === 0) return <p className="kt-bijzaak">{leeg}</p>;
  return (
    <ul className="kt-mensen">
      {oorzaken.map((oorzaak) => (
        <li key={oorzaak.id}>
          {oorzaak.woorden}
          <div className="kt-bijzaak">
            {leefgebieden[oorzaak.leefgebied]} · {aantalDoelen(doelen.get(oorzaak.id) ?? 0)}
            {oorzaak.focusSinds === null ? null : (
              <>
                {" · in de focus sinds "}
                <Datum datum={oorzaak.focusSinds} vandaag={vandaag} />
              </>
            )}
          </div>
          {leesmelding === undefined ? <Focus {...props} oorzaak={oorzaak} /> : null}
          {leesmelding === undefined ? (
            <a href={correctiePaths.oorzaak(casusId, oorzaak.id)}>Woorden verbeteren</a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function aantalDoelen(aantal: number): string {
  if (aantal === 0) return "nog geen doel";
  return aantal === 1 ? "1 doel" : `${aantal} doelen`;
}

function Focus({ casusId, versie, oorzaak }: OorzakenPaginaProps & { readonly oorzaak: Oorzaak }) {
  const inFocus = isInFocus(oorzaak);
  return (
    <form className="kt-acties" method="post" action={oorzaakPaths.focus(casusId, oorzaak.id)}>
      <Hidden name="versie" value={String(versie)} />
      <Button soort="secundair" name="inFocus" value={inFocus ? "nee" : "ja"}>
        {inFocus ? "Dit komt later" : "Hier werken we nu aan"}
      </Button>
    </form>
  );
}

const antwoorden = [
  { value: "ja", label: "Ja, dit komt eerst" },
  { value: "nee", label: "Nee, later" },
];

function Nieuw({ casusId, versie, id, form }: OorzakenPaginaProps) {
  return (
    <Sectie titel="Oorzaak toevoegen">
      <Form id="oorzaak" action={oorzaakPaths.oorzaken(casusId)} form={form} submit="Oorzaak opslaan">
        <Hidden name="id" value={id} />
        <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
        <TextArea
          form={form}
          name="woorden"
          label="Wat maakt dat het nu niet lukt?"
          hint="De inwoner leest dit mee."
          rows={3}
          maxLength={1000}
        />
        <Select
          form={form}
          name="leefgebied"
          label="Waar gaat het over?"
          options={optionsOf(leefgebieden)}
          leeg="Kies"
        />
        <RadioGroup form={form} name="inFocus" legend="Werken jullie hier nu aan?" options={antwoorden} naast />
      </Form>
    </Sectie>
  );
}
