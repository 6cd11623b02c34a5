import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { dagVan } from "#shared/datum.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, valueOf } from "#web/form.ts";
import { gebruikerPaths } from "./paths.ts";
import { sleutelstand } from "./sleutel.ts";

export type Sleutelregel = {
  readonly id: string;
  readonly naam: string;
  readonly gemaaktOp: Date;
  readonly verlooptOp: Date;
  readonly ingetrokkenOp: Date | null;
};

export type SleutelsPaginaProps = {
  readonly sleutels: readonly Sleutelregel[];
  readonly form: FormState;
  readonly nu: Date;
  /** The token of the key that was just made: this page is the only place where it is ever shown. */
  readonly nieuw: { readonly naam: string; readonly token: string } | undefined;
};

const duren = [7, 30, 90].map((dagen) => ({ value: String(dagen), label: `${dagen} dagen` }));

export function SleutelsPagina({ sleutels, form, nu, nieuw }: SleutelsPaginaProps) {
  return (
    <>
      <Heading level={1}>Mijn API-sleutels</Heading>
      {nieuw === undefined ? null : <NieuweSleutel {...nieuw} />}
      <Paragraph>
        Met een sleutel mag een programma in jouw naam werken: het ziet en doet wat jij mag. Geef een sleutel nooit aan
        iemand anders. Gebruik je hem niet meer, trek hem dan in.
      </Paragraph>
      <Table
        bijschrift="Je sleutels"
        bijschriftVerborgen
        kop={[{ titel: "Naam" }, { titel: "Gemaakt" }, { titel: "Geldig tot" }, { titel: "Intrekken" }]}
        rijen={sleutels.map((sleutel) => rij(sleutel, nu))}
        leeg={<Paragraph>Je hebt nog geen sleutel. Maak er hieronder een.</Paragraph>}
      />
      <Sectie titel="Sleutel maken">
        <Form
          action={gebruikerPaths.sleutels}
          form={form}
          submit="Sleutel maken"
          soort={nieuw ? "secundair" : "primair"}
        >
          <Hidden name="id" value={valueOf(form, "id")} />
          <TextField
            form={form}
            name="naam"
            label="Waar is de sleutel voor?"
            hint="Bijvoorbeeld: koppeling met de website"
            maxLength={100}
          />
          <RadioGroup form={form} name="geldigDagen" legend="Hoe lang is hij geldig?" options={duren} naast />
        </Form>
      </Sectie>
    </>
  );
}

function NieuweSleutel({ naam, token }: { naam: string; token: string }) {
  return (
    <Notice soort="gelukt" titel={`De sleutel “${naam}” is gemaakt`}>
      <Paragraph>Kopieer hem nu en bewaar hem veilig. Je ziet hem maar één keer:</Paragraph>
      <p>
        <code>{token}</code>
      </p>
    </Notice>
  );
}

function rij(sleutel: Sleutelregel, nu: Date) {
  const vandaag = dagVan(nu);
  return [
    sleutel.naam,
    <Datum key="gemaakt" datum={dagVan(sleutel.gemaaktOp)} vandaag={vandaag} />,
    <Stand key="stand" sleutel={sleutel} nu={nu} />,
    sleutelstand(sleutel, nu) === "geldig" ? (
      <form key="intrekken" method="post" action={gebruikerPaths.intrekking(sleutel.id)}>
        <Button soort="secundair">
          Intrekken<span className="kt-verborgen"> van {sleutel.naam}</span>
        </Button>
      </form>
    ) : (
      "Niet meer nodig"
    ),
  ];
}

function Stand({ sleutel, nu }: { sleutel: Sleutelregel; nu: Date }) {
  const vandaag = dagVan(nu);
  const stand = sleutelstand(sleutel, nu);
  const dag = stand === "ingetrokken" && sleutel.ingetrokkenOp ? sleutel.ingetrokkenOp : sleutel.verlooptOp;
  return (
    <>
      {stand === "geldig" ? null : `${stand === "verlopen" ? "Verlopen" : "Ingetrokken"}: `}
      <Datum datum={dagVan(dag)} vandaag={vandaag} />
    </>
  );
}
