import { Heading } from "@nl-design-system-candidate/heading-react";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, type Option, optionsOf } from "#web/form.ts";
import { taakPaths } from "./paths.ts";
import { TakenFragment, type TakenProps } from "./TakenFragment.tsx";
import { werksoorten } from "./werksoort.ts";
import { wettelijkeTermijnen } from "./wettelijke-termijnen.ts";

export type TakenPaginaProps = TakenProps & {
  readonly casusId: string;
  readonly gezin: string;
  readonly id: string;
  readonly helpers: readonly Option[];
  readonly form: FormState;
  /** Why ending a task was refused. */
  readonly melding: string | undefined;
};

const termijnen = wettelijkeTermijnen.map(({ code, wet, artikel, omschrijving }) => ({
  value: code,
  label: `${omschrijving.replace(/\.$/, "")} (${wet} ${artikel})`,
}));

export function TakenPagina(props: TakenPaginaProps) {
  const { casusId, gezin, melding, magAfronden } = props;
  return (
    <>
      <Heading level={1}>Taken</Heading>
      <p className="kt-bijzaak">{gezin}</p>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      <TakenFragment {...props} />
      {magAfronden ? <Nieuw {...props} /> : null}
      <p>
        <a href={casusPaths.casus(casusId)}>Naar het dossier</a>
      </p>
    </>
  );
}

function Nieuw({ casusId, id, helpers, form }: TakenPaginaProps) {
  return (
    <Sectie titel="Nieuwe taak">
      <Form id="taak" action={taakPaths.taken(casusId)} form={form} submit="Taak opslaan">
        <Hidden name="id" value={id} />
        <TextField form={form} name="wat" label="Wat moet er gebeuren?" maxLength={500} optional />
        <Select form={form} name="medewerkerId" label="Wie doet het?" options={helpers} breed="half" />
        <TextField form={form} name="uiterlijk" label="Uiterlijk" type="date" breed="half" optional />
        <Select
          form={form}
          name="termijn"
          label="Of een termijn uit de wet"
          hint="Dan rekenen wij de laatste dag uit."
          options={termijnen}
          leeg="Geen"
          optional
        />
        <TextField form={form} name="begin" label="De termijn begon op" type="date" breed="half" optional />
        <Select
          form={form}
          name="werksoort"
          label="Wat voor werk is het?"
          options={optionsOf(werksoorten)}
          leeg="Zelf ondersteunen, of wat de termijn vraagt"
          breed="half"
          optional
        />
      </Form>
    </Sectie>
  );
}
