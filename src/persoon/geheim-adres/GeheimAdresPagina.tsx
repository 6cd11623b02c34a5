import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { toonredenen } from "./geheim-adres.ts";
import { geheimAdresPaths } from "./paths.ts";

export type GeheimAdresProps = {
  readonly inwonerId: string;
  readonly naam: string;
  readonly versie: string;
  readonly isGeheim: boolean;
  readonly kentAdres: boolean;
  /** Who else is at her address, and whether one may change that. */
  readonly opZelfdeAdres: readonly { readonly id: string; readonly naam: string; readonly mag: boolean }[];
  /** Read in this one answer only. */
  readonly getoond: { readonly regel: string } | undefined;
  readonly terug: { readonly welke: "vraag" | "markering" | "opheffing"; readonly form: FormState } | undefined;
};

export function GeheimAdresPagina(props: GeheimAdresProps) {
  const { inwonerId, naam, isGeheim, kentAdres, terug } = props;
  const staatEr = terug?.welke === "markering" ? !isGeheim : isGeheim && kentAdres;
  const melding = terug?.form.melding ?? Object.values(terug?.form.errors ?? {})[0];
  return (
    <>
      <Heading level={1}>{isGeheim ? `Het adres van ${naam} is geheim` : `Het adres van ${naam} geheim maken`}</Heading>
      <p>
        <a href={persoonskaartPaths.kaart(inwonerId)}>Terug naar {naam}</a>
      </p>
      {terug === undefined || staatEr || melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      {isGeheim ? <Geheim {...props} /> : <Markeren {...props} />}
    </>
  );
}

function Geheim(props: GeheimAdresProps) {
  if (!props.kentAdres)
    return (
      <Paragraph>
        Het dossier waarin jij meedoet, kent dit adres niet. Heb je het nodig? Vraag het aan de collega die deze persoon
        het langst helpt.
      </Paragraph>
    );
  return (
    <>
      {props.getoond === undefined ? <Vragen {...props} /> : <Getoond {...props} regel={props.getoond.regel} />}
      <Sectie titel="Niet meer geheim">
        <Paragraph>
          Is het gevaar voorbij en wil de inwoner het zelf? Dan staat het adres weer gewoon bij de gegevens, ook bij
          anderen op dit adres.
        </Paragraph>
        <Form
          id="opheffing"
          action={geheimAdresPaths.opheffing(props.inwonerId)}
          form={formVan(props, "opheffing")}
          submit="Het adres is niet meer geheim"
          soort="secundair"
        >
          <Hidden name="versie" value={props.versie} />
        </Form>
      </Sectie>
    </>
  );
}

function Getoond({ regel }: { readonly regel: string }) {
  return (
    <Notice soort="letop" titel="Dit adres is geheim">
      <p>
        <strong>{regel}</strong>
      </p>
      <p>Schrijf het nergens over en noem het tegen niemand. Het staat alleen nu op je scherm.</p>
    </Notice>
  );
}

function Vragen(props: GeheimAdresProps) {
  return (
    <>
      <Paragraph>
        Je ziet het adres één keer. In het logboek komt te staan dat jij het zag, wanneer en waarvoor.
      </Paragraph>
      <Form
        id="vraag"
        action={geheimAdresPaths.adres(props.inwonerId)}
        form={formVan(props, "vraag")}
        submit="Adres bekijken"
      >
        <RadioGroup
          form={formVan(props, "vraag")}
          name="reden"
          legend="Waarvoor heb je het adres nodig?"
          options={optionsOf(toonredenen)}
        />
      </Form>
    </>
  );
}

function Markeren(props: GeheimAdresProps) {
  const { inwonerId, opZelfdeAdres, terug } = props;
  const samen = opZelfdeAdres.filter(({ mag }) => mag).map(({ id, naam }) => ({ value: id, label: naam }));
  const zonder = opZelfdeAdres.filter(({ mag }) => !mag).map(({ naam }) => naam);
  const form =
    terug?.welke === "markering" ? terug.form : { ...emptyForm, values: { samen: samen.map(({ value }) => value) } };
  return (
    <>
      <Paragraph>
        Niemand leest het adres dan nog zomaar: het staat op geen scherm, plan of brief. Wie deze persoon nu helpt, kan
        het opvragen.
      </Paragraph>
      {zonder.length === 0 ? null : (
        <Notice soort="letop">
          <p>
            Op hetzelfde adres staat ook: {zonder.join(", ")}. Jij kunt dat niet wijzigen. Vraag wie hen helpt om het
            ook geheim te maken, anders is het adres daar te lezen.
          </p>
        </Notice>
      )}
      <Form id="markering" action={geheimAdresPaths.markering(inwonerId)} form={form} submit="Adres geheim maken">
        {samen.length === 0 ? null : (
          <CheckboxGroup
            form={form}
            name="samen"
            legend="Wie woont op hetzelfde adres?"
            hint="Laat je iemand weg, dan is het adres bij die persoon nog te lezen."
            options={samen}
          />
        )}
      </Form>
    </>
  );
}

function formVan({ terug }: GeheimAdresProps, welke: "vraag" | "opheffing"): FormState {
  return terug?.welke === welke ? terug.form : emptyForm;
}
