import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import type { FormState, Option } from "#web/form.ts";
import { BeheermenuFragment } from "./BeheermenuFragment.tsx";
import { keuzerollen, type Keuzerol, rolnamen } from "./medewerker.ts";
import { medewerkerPaths } from "./paths.ts";
import { TeamtakenVeld } from "./TeamtakenVeld.tsx";

export type Lijsten = {
  readonly teams: readonly Option[];
  readonly organisaties: readonly Option[];
  readonly disciplines: readonly Option[];
};

export type NieuwProps = { readonly form: FormState; readonly id: string; readonly lijsten: Lijsten };

export type MedewerkerProps = {
  readonly medewerker: {
    readonly id: string;
    readonly naam: string;
    readonly actief: boolean;
    readonly versie: string;
  };
  readonly form: FormState;
  readonly statusForm: FormState;
  readonly lijsten: Lijsten;
  readonly isZelf: boolean;
  readonly gelukt: string | undefined;
};

const rolhints: Readonly<Record<Keuzerol, string>> = {
  medewerker: "Registreert en behandelt hulpvragen. Wie in een team zit, is dit vanzelf.",
  kwaliteitsmedewerker: "Ziet de cijfers van de hele gemeente. Geen hulpvragen.",
  beheerder: "Beheert medewerkers, vraagsoorten en koppelingen. Geen hulpvragen.",
  privacy_officer: "Ziet in het logboek wie wat bekeek. Geen hulpvragen.",
};
const rolkeuzes = keuzerollen.map((rol) => ({ value: rol, label: rolnamen[rol], hint: rolhints[rol] }));

export function NieuweMedewerkerPagina({ form, id, lijsten }: NieuwProps) {
  return (
    <>
      <BeheermenuFragment actief="medewerkers" />
      <Heading level={1}>Medewerker toevoegen</Heading>
      <Form action={medewerkerPaths.medewerkers} form={form} submit="Medewerker toevoegen" secundair={<Terug />}>
        <Hidden name="id" value={id} />
        <Velden form={form} lijsten={lijsten} />
      </Form>
    </>
  );
}

export function MedewerkerPagina({ medewerker, form, statusForm, lijsten, isZelf, gelukt }: MedewerkerProps) {
  return (
    <>
      <BeheermenuFragment actief="medewerkers" />
      <Heading level={1}>{medewerker.naam}</Heading>
      {gelukt === undefined ? null : <Notice soort="gelukt">{gelukt}</Notice>}
      {medewerker.actief ? null : (
        <Notice soort="info" titel="Geen toegang">
          {medewerker.naam} kan niet inloggen. Onderaan deze pagina geef je weer toegang.
        </Notice>
      )}
      <Form
        action={medewerkerPaths.medewerker(medewerker.id)}
        form={form}
        submit="Wijzigingen opslaan"
        secundair={<Terug />}
      >
        <Hidden name="versie" value={medewerker.versie} />
        <Velden form={form} lijsten={lijsten} />
      </Form>
      <Sectie titel="Toegang" id="toegang">
        <Toegang medewerker={medewerker} form={statusForm} isZelf={isZelf} />
      </Sectie>
    </>
  );
}

function Velden({ form, lijsten }: { form: FormState; lijsten: Lijsten }) {
  return (
    <>
      <TextField form={form} name="naam" label="Naam" />
      <TextField
        form={form}
        name="email"
        label="E-mailadres"
        hint="Het adres waarmee deze medewerker inlogt. Wijzigt het adres, dan geldt bij de volgende keer inloggen het nieuwe."
        type="email"
      />
      <TeamtakenVeld form={form} teams={lijsten.teams} />
      <Sectie titel="Rollen">
        <CheckboxGroup form={form} name="rollen" legend="Wat doet deze medewerker?" options={rolkeuzes} optional />
      </Sectie>
      <Dienstverband form={form} lijsten={lijsten} />
    </>
  );
}

/** What a medewerker is and where she is employed: facts that give no access. */
function Dienstverband({ form, lijsten }: { form: FormState; lijsten: Lijsten }) {
  const half = { form, breed: "half", optional: true } as const;
  const hint = "Typ de naam. Die komt dan in de lijst.";
  const werkgever = "Waar deze medewerker in dienst is.";
  return (
    <Sectie titel="Dienstverband">
      <Select {...half} name="disciplineId" label="Discipline" options={lijsten.disciplines} leeg="Geen" />
      <TextField {...half} name="nieuweDiscipline" label="Staat de discipline er niet bij?" hint={hint} />
      <Select
        {...half}
        name="organisatieId"
        label="Moederorganisatie"
        hint={werkgever}
        options={lijsten.organisaties}
        leeg="Geen"
      />
      <TextField {...half} name="nieuweOrganisatie" label="Staat de organisatie er niet bij?" hint={hint} />
    </Sectie>
  );
}

function Toegang({ medewerker, form, isZelf }: Pick<MedewerkerProps, "medewerker" | "isZelf"> & { form: FormState }) {
  const { id, naam, actief } = medewerker;
  if (isZelf) return <Paragraph>Je eigen toegang kun je niet stoppen. Een andere beheerder kan dat wel.</Paragraph>;
  return (
    <>
      <Paragraph>
        {actief
          ? `Werkt ${naam} hier niet meer? Stop dan de toegang: inloggen kan meteen niet meer. Open hulpvragen blijven staan. De teamcoördinator ziet ze en geeft ze aan een collega. Wat ${naam} deed, blijft in het logboek.`
          : `Geef je ${naam} weer toegang, dan gelden dezelfde rollen en teams als voorheen.`}
      </Paragraph>
      <Form
        action={medewerkerPaths.status(id)}
        form={form}
        id="status"
        submit={actief ? "Toegang stoppen" : "Weer toegang geven"}
        soort="secundair"
      >
        <Hidden name="actief" value={actief ? "nee" : "ja"} />
      </Form>
    </>
  );
}

function Terug() {
  return (
    <LinkButton href={medewerkerPaths.medewerkers} soort="stil">
      Terug naar de lijst
    </LinkButton>
  );
}
