import { casusPaths } from "#begeleiding/casus/paths.ts";
import { opsomming } from "#shared/tekst.ts";
import { Button } from "#web/components/Button.tsx";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { verslagPaths } from "./paths.ts";
import { type Wijze, wijzen } from "./verslag.ts";

export type KeuzeProps = {
  readonly casusId: string;
  readonly gezin: readonly Option[];
  readonly doelen: readonly Option[];
  /** What was chosen: for whom, and which doelen. */
  readonly keuze: FormState;
  readonly isVoorEen: boolean;
  readonly gegeven: readonly {
    readonly id: string;
    readonly aan: readonly string[];
    readonly op: string;
    readonly wijze: Wijze;
    readonly door: string;
  }[];
  readonly namen: ReadonlyMap<string, string>;
  readonly vandaag: string;
  readonly magWerken: boolean;
  readonly id: string;
  readonly form: FormState;
};

/** For the worker, never on paper: who reads it, and that it was given. */
export function Keuze(props: KeuzeProps) {
  const { casusId, gezin, doelen, keuze, isVoorEen } = props;
  return (
    <div className="kt-scherm">
      <Sectie titel="Voor wie is dit verslag?">
        <form className="kt-form" method="get" action={verslagPaths.verslag(casusId)}>
          <Select form={keuze} name="voor" label="Voor wie?" options={gezin} leeg="Het hele gezin" optional="stil" />
          {isVoorEen ? (
            <CheckboxGroup
              form={keuze}
              name="doel"
              legend="Welke doelen mag deze persoon lezen?"
              hint="In een doel kan iets over een ander staan. Kies alleen wat voor deze persoon is."
              options={doelen}
              optional="stil"
            />
          ) : null}
          <div className="kt-acties">
            <Button soort="secundair">Verslag maken</Button>
          </div>
        </form>
        <p className="kt-bijzaak">
          Lees het verslag eerst na. Wat je opschreef na een gesprek, staat er niet in, en ook geen telefoonnummer of
          adres van het gezin. Druk het daarna af met de browser, of bewaar het als pdf.
        </p>
      </Sectie>
      <Gegeven {...props} />
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </div>
  );
}

function Gegeven({ casusId, gezin, gegeven, namen, vandaag, magWerken, id, form }: KeuzeProps) {
  return (
    <Sectie titel="Verslag gegeven">
      {gegeven.length === 0 ? <p>Leg vast aan wie je het verslag gaf.</p> : null}
      <ul className="kt-mensen">
        {gegeven.map((verslag) => (
          <li key={verslag.id}>
            {opsomming(verslag.aan.map((wie) => namen.get(wie) ?? "iemand die niet meer meedoet"))}
            <div className="kt-bijzaak">
              <Datum datum={verslag.op} vandaag={vandaag} /> · {wijzen[verslag.wijze]} · {verslag.door}
            </div>
          </li>
        ))}
      </ul>
      {magWerken ? (
        <Form id="verslag" action={verslagPaths.verslag(casusId)} form={form} submit="Vastleggen" soort="secundair">
          <Hidden name="id" value={id} />
          <CheckboxGroup form={form} name="aan" legend="Wie kreeg het verslag?" options={gezin} naast />
          <TextField form={form} name="op" label="Wanneer?" type="date" breed="half" />
          <RadioGroup form={form} name="wijze" legend="Hoe gaf je het?" options={optionsOf(wijzen)} />
        </Form>
      ) : null}
    </Sectie>
  );
}
