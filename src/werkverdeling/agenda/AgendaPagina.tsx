import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { dagVan } from "#shared/datum.ts";
import { Datum } from "#web/components/Datum.tsx";
import { Form } from "#web/components/Form.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { emptyForm } from "#web/form.ts";
import { agendaPaths } from "./paths.ts";

export type AgendaProps = {
  /** Since when there is a link; undefined when there is none. */
  readonly sinds: Date | undefined;
  /** The link that was just made: this page is the only place where it is ever shown. */
  readonly adres: string | undefined;
  readonly vandaag: string;
};

export function AgendaPagina({ sinds, adres, vandaag }: AgendaProps) {
  return (
    <>
      <Heading level={1}>Afspraken in je eigen agenda</Heading>
      {adres === undefined ? null : <Adres adres={adres} />}
      <Paragraph>
        Met een geheime link leest je agendaprogramma wanneer je een afspraak hebt, op je telefoon of in Outlook. Daar
        staat alleen wat voor afspraak het is en hoe laat. Nooit met wie, waar of waarover: dat kijk je hier na.
      </Paragraph>
      <Paragraph>
        Wie de link heeft, kan dit lezen. Deel hem met niemand. Ben je hem kwijt, maak dan een nieuwe.
      </Paragraph>
      {sinds === undefined ? null : (
        <Paragraph>
          Je link is gemaakt: <Datum datum={dagVan(sinds)} vandaag={vandaag} />.
        </Paragraph>
      )}
      <Form
        id="link"
        action={agendaPaths.link}
        form={emptyForm}
        submit={sinds === undefined ? "Link maken" : "Nieuwe link maken"}
        soort={adres === undefined ? "primair" : "secundair"}
      >
        {sinds === undefined ? null : <Paragraph>Met een nieuwe link werkt de oude niet meer.</Paragraph>}
      </Form>
      {sinds === undefined ? null : (
        <Sectie titel="Niet meer nodig?">
          <Form
            id="intrekking"
            action={agendaPaths.intrekking}
            form={emptyForm}
            submit="Link intrekken"
            soort="secundair"
          />
        </Sectie>
      )}
    </>
  );
}

function Adres({ adres }: { readonly adres: string }) {
  return (
    <Notice soort="gelukt" titel="Je link is gemaakt">
      <Paragraph>
        Kopieer hem nu: je ziet hem maar één keer. Kies in je agendaprogramma “Agenda toevoegen via internet” of
        “Abonneren”, en plak hem daar. Nieuwe afspraken komen daarna vanzelf, meestal binnen een dag.
      </Paragraph>
      <p>
        <code>{adres}</code>
      </p>
    </Notice>
  );
}
