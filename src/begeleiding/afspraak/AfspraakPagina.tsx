import { Heading } from "@nl-design-system-candidate/heading-react";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Feiten, type FeitenProps } from "#web/components/Feiten.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { type Afspraak, uitvallen } from "./afspraak.ts";
import { Dubbelvraag, keuzes, soorten, Tijdvelden } from "./AfspraakFormulier.tsx";
import { standVan } from "./AfsprakenPagina.tsx";
import { metWie, type Overzicht } from "./overzicht.ts";
import { afspraakPaths } from "./paths.ts";
import { TijdvakFragment } from "./TijdvakFragment.tsx";

/** What can be done with a planned one. */
export type Formulieren = {
  readonly verslag: FormState;
  readonly uitval: FormState;
  readonly verzetting: FormState;
};

export type AfspraakProps = Omit<Overzicht, "afspraken"> & {
  readonly afspraak: Afspraak;
  /** For the contactmoment and for the next appointment to be. */
  readonly ids: { readonly verslag: string; readonly verzetting: string };
  readonly formulieren: Formulieren;
};

export function AfspraakPagina(props: AfspraakProps) {
  const { afspraak, casusId, gezin, nu, vandaag, magMaken } = props;
  const isGeweest = afspraak.begint <= nu;
  const feiten: FeitenProps["feiten"] = [
    ["Wanneer", <TijdvakFragment {...afspraak} vandaag={vandaag} />],
    ["Met", metWie(afspraak, gezin)],
    ["Waar", afspraak.waar ?? "Niet ingevuld"],
    ["Wie gaat", afspraak.gaan.map(({ naam }) => naam).join(", ")],
    ["Waarover", afspraak.waarom],
    ["Stand", standVan(afspraak)],
  ];
  return (
    <>
      <Heading level={1}>Afspraak: {contactsoorten[afspraak.soort].toLowerCase()}</Heading>
      <Feiten feiten={feiten} />
      <p>
        <LinkButton href={afspraakPaths.afspraken(casusId)}>Alle afspraken</LinkButton>
      </p>
      {magMaken && afspraak.stand === "gepland" ? (
        <>
          {isGeweest ? <Verslag {...props} /> : null}
          <Verzetten {...props} isEnige={!isGeweest} />
          <Uitval {...props} isGeweest={isGeweest} />
        </>
      ) : null}
    </>
  );
}

function Verslag({ afspraak, casusId, gezin, isBeperkt, ids, formulieren: { verslag: form } }: AfspraakProps) {
  return (
    <Sectie titel="Leg vast wat er gezegd is">
      <Form id="verslag" action={afspraakPaths.verslag(casusId, afspraak.id)} form={form} submit="Contact vastleggen">
        <Hidden name="id" value={ids.verslag} />
        <TextArea form={form} name="tekst" label="Wat is er besproken?" rows={4} maxLength={10_000} />
        <RadioGroup form={form} name="soort" legend="Hoe was het contact?" options={soorten} naast />
        {gezin.length > 1 || isBeperkt ? (
          <CheckboxGroup form={form} name="met" legend="Met wie?" options={keuzes(gezin)} naast optional={!isBeperkt} />
        ) : null}
      </Form>
    </Sectie>
  );
}

function Verzetten(props: AfspraakProps & { readonly isEnige: boolean }) {
  const { afspraak, casusId, helpers, ids, isEnige } = props;
  const form = props.formulieren.verzetting;
  return (
    <Sectie titel="Verzetten">
      <Form
        id="verzetting"
        action={afspraakPaths.verzetting(casusId, afspraak.id)}
        form={form}
        submit="Afspraak verzetten"
        soort={isEnige ? "primair" : "secundair"}
      >
        <Hidden name="id" value={ids.verzetting} />
        <Tijdvelden form={form} />
        <CheckboxGroup form={form} name="gaan" legend="Wie van jullie gaat?" options={keuzes(helpers)} naast />
        <Dubbelvraag form={form} />
      </Form>
    </Sectie>
  );
}

function Uitval(props: AfspraakProps & { readonly isGeweest: boolean }) {
  const { afspraak, casusId, isGeweest } = props;
  const form = props.formulieren.uitval;
  const opties = optionsOf(uitvallen).filter(({ value }) => isGeweest || value !== "niet_verschenen");
  return (
    <Sectie titel={isGeweest ? "Het ging niet door" : "Het gaat niet door"}>
      <Form
        id="uitval"
        action={afspraakPaths.uitval(casusId, afspraak.id)}
        form={form}
        submit="Vastleggen dat het niet doorgaat"
        soort="secundair"
      >
        <RadioGroup form={form} name="uitval" legend="Waarom niet?" options={opties} naast />
        <TextField form={form} name="toelichting" label="Toelichting" maxLength={500} optional />
      </Form>
    </Sectie>
  );
}
