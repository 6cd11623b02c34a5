import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import type { FormState } from "#web/form.ts";
import { noodtoegangPaths } from "./paths.ts";

export type NoodtoegangProps = {
  readonly inwonerId: string;
  readonly id: string;
  readonly naam: string;
  readonly geboortejaar: string | undefined;
  readonly form: FormState;
};

/** What it does and who sees it, before it is done. */
export function NoodtoegangPagina({ inwonerId, id, naam, geboortejaar, form }: NoodtoegangProps) {
  return (
    <>
      <Heading level={1}>Toegang in een noodgeval</Heading>
      <Paragraph>
        Het gaat om {naam}, {geboortejaar === undefined ? "geboortejaar onbekend" : `geboren in ${geboortejaar}`}.
      </Paragraph>
      <Paragraph>Je leest het dossier tot en met morgen. Je kunt er niets in veranderen.</Paragraph>
      <Notice soort="letop">
        <p>
          Dit is voor als wachten gevaar geeft. De regisseur ziet dat je meelas. De privacy officer leest je reden en
          beoordeelt of het terecht was.
        </p>
      </Notice>
      <Form action={noodtoegangPaths.nemen(inwonerId)} form={form} submit="Dossier lezen in een noodgeval">
        <Hidden name="id" value={id} />
        <TextArea
          form={form}
          name="reden"
          label="Waarom kan dit niet wachten?"
          hint="Schrijf op wat er aan de hand is. Geen namen nodig."
          rows={3}
          maxLength={1000}
        />
      </Form>
    </>
  );
}
