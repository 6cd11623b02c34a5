import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { sleutelstand } from "#organisatie/gebruiker/sleutel.ts";
import { BeheermenuFragment } from "#organisatie/medewerker/BeheermenuFragment.tsx";
import { dagVan } from "#shared/datum.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState } from "#web/form.ts";
import { geldigheden, voorgesteld } from "./koppeling.ts";
import { koppelingPaths } from "./paths.ts";

export type Sleutelregel = {
  readonly id: string;
  readonly naam: string;
  readonly gemaaktOp: Date;
  readonly verlooptOp: Date;
  readonly ingetrokkenOp: Date | null;
};

/** The ids of the records to be: a form sent twice makes one. */
export type Ids = { readonly id: string; readonly sleutelId: string };

export type KoppelingProps = {
  readonly koppeling: { readonly id: string; readonly naam: string };
  readonly sleutels: readonly Sleutelregel[];
  readonly form: FormState;
  readonly sleutelId: string;
  readonly nu: Date;
  /** A key that was just made: this page is the only place where it is ever shown. */
  readonly token: string | undefined;
};

const kop = ["Sleutel", "Gemaakt", "Werkt tot", "Intrekken"].map((titel) => ({ titel }));
const duren = voorgesteld.map((dagen) => ({ value: dagen, label: geldigheden[dagen] }));

export function NieuweKoppelingPagina({ form, ids }: { form: FormState; ids: Ids }) {
  return (
    <>
      <BeheermenuFragment actief="koppelingen" />
      <Heading level={1}>Koppeling toevoegen</Heading>
      <Form
        action={koppelingPaths.koppelingen}
        form={form}
        submit="Koppeling toevoegen"
        secundair={
          <LinkButton href={koppelingPaths.koppelingen} soort="stil">
            Terug naar de lijst
          </LinkButton>
        }
      >
        <Hidden name="id" value={ids.id} />
        <Hidden name="sleutelId" value={ids.sleutelId} />
        <TextField
          form={form}
          name="naam"
          label="Welk systeem sluit je aan?"
          hint="Bijvoorbeeld: webformulier van de gemeente."
          maxLength={100}
        />
        <RadioGroup
          form={form}
          name="geldigDagen"
          legend="Hoe lang werkt de sleutel?"
          hint="Daarna maak je een nieuwe."
          options={duren}
        />
      </Form>
    </>
  );
}

export function KoppelingPagina({ koppeling, sleutels, form, sleutelId, nu, token }: KoppelingProps) {
  return (
    <>
      <BeheermenuFragment actief="koppelingen" />
      <Heading level={1}>{koppeling.naam}</Heading>
      {token === undefined ? null : <NieuweSleutel token={token} />}
      <Table
        bijschrift="Sleutels van deze koppeling"
        kop={kop}
        rijen={sleutels.map((sleutel) => rij(koppeling.id, sleutel, nu))}
        leeg="Deze koppeling heeft nog geen sleutel. Maak er hieronder een."
      />
      <SleutelMaken
        koppeling={koppeling}
        form={form}
        sleutelId={sleutelId}
        soort={token === undefined ? "primair" : "secundair"}
      />
      <p>
        <a href={koppelingPaths.koppelingen}>Terug naar alle koppelingen</a>
      </p>
    </>
  );
}

type MakenProps = Pick<KoppelingProps, "koppeling" | "form" | "sleutelId"> & {
  readonly soort: "primair" | "secundair";
};

function SleutelMaken({ koppeling, form, sleutelId, soort }: MakenProps) {
  return (
    <Sectie titel="Nieuwe sleutel maken">
      <Paragraph>
        Zet de nieuwe sleutel eerst in het andere systeem. Trek daarna de oude in. Zo gaat er geen aanmelding verloren.
      </Paragraph>
      <Form action={koppelingPaths.sleutels(koppeling.id)} form={form} submit="Sleutel maken" soort={soort}>
        <Hidden name="sleutelId" value={sleutelId} />
        <TextField
          form={form}
          name="naam"
          label="Waaraan herken je deze sleutel?"
          hint="Bijvoorbeeld: najaar 2026."
          breed="half"
          maxLength={100}
        />
        <RadioGroup form={form} name="geldigDagen" legend="Hoe lang werkt de sleutel?" options={duren} />
      </Form>
    </Sectie>
  );
}

function NieuweSleutel({ token }: { token: string }) {
  return (
    <Notice soort="gelukt" titel="De sleutel is gemaakt">
      <Paragraph>Zet hem nu in het andere systeem. Je ziet hem maar één keer:</Paragraph>
      <p>
        <code className="kt-sleutel">{token}</code>
      </p>
    </Notice>
  );
}

function rij(koppelingId: string, sleutel: Sleutelregel, nu: Date) {
  return [
    sleutel.naam,
    <Datum key="gemaakt" datum={dagVan(sleutel.gemaaktOp)} vandaag={dagVan(nu)} />,
    <Einde key="einde" sleutel={sleutel} nu={nu} />,
    sleutelstand(sleutel, nu) === "geldig" ? (
      <form key="intrekken" method="post" action={koppelingPaths.intrekking(koppelingId, sleutel.id)}>
        <Button soort="secundair">
          Intrekken<span className="kt-verborgen"> van {sleutel.naam}</span>
        </Button>
      </form>
    ) : (
      "Niet meer nodig"
    ),
  ];
}

function Einde({ sleutel, nu }: { sleutel: Sleutelregel; nu: Date }) {
  const stand = sleutelstand(sleutel, nu);
  const einde = stand === "ingetrokken" && sleutel.ingetrokkenOp ? sleutel.ingetrokkenOp : sleutel.verlooptOp;
  return (
    <>
      {stand === "geldig" ? null : `${stand === "verlopen" ? "Verlopen" : "Ingetrokken"}: `}
      <Datum datum={dagVan(einde)} vandaag={dagVan(nu)} />
    </>
  );
}
