import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { waarschuwingen } from "#persoon/gelijkenis/gelijkenis.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { errorOf, type FormState, type Option, valueOf } from "#web/form.ts";
import { samenvoegingPaths } from "./paths.ts";
import { type Kandidaat, verdelen } from "./samenvoeging.ts";
import { Samengevoegden, type SamengevoegdenProps } from "./Samengevoegden.tsx";

export type SamenvoegingProps = SamengevoegdenProps & {
  readonly naam: string;
  readonly id: string;
  readonly kandidaten: readonly (Kandidaat & { readonly bewijs: readonly string[] })[];
  readonly form: FormState;
};

/** Who is in the records twice: who looks like her, what speaks for it, and what was joined before. */
export function SamenvoegingPagina(props: SamenvoegingProps) {
  const { naam, kandidaten, samengevoegd, form } = props;
  return (
    <>
      <Heading level={1}>Staat {naam} er dubbel in?</Heading>
      <Paragraph>
        Samenvoegen zegt: dit is één mens. Elk dossier blijft van wie het was en niemand ziet meer dan eerst. Je kunt
        het altijd ongedaan maken.
      </Paragraph>
      {samengevoegd.length === 0 ? null : <Samengevoegden {...props} />}
      <Sectie titel="Iemand die op deze inwoner lijkt">
        {kandidaten.length === 0 ? <Niemand naam={naam} melding={form.melding} /> : <Keuzeformulier {...props} />}
      </Sectie>
    </>
  );
}

/** With why something was refused: there is no form to say it in. */
function Niemand({ naam, melding }: { naam: string; melding: string | undefined }) {
  return (
    <>
      {melding === undefined ? null : <Notice soort="fout">{melding}</Notice>}
      <p>We kennen niemand anders die op {naam} lijkt.</p>
    </>
  );
}

function Keuzeformulier({ inwonerId, id, kandidaten, form }: SamenvoegingProps) {
  const { voorstellen, familie } = verdelen(kandidaten);
  return (
    <Form action={samenvoegingPaths.samenvoegingen(inwonerId)} form={form} submit="Samenvoegen">
      <Hidden name="id" value={id} />
      {voorstellen.length === 0 ? (
        <p>We hebben geen voorstel. Wie hieronder staat, is waarschijnlijk iemand anders.</p>
      ) : (
        <RadioGroup
          form={form}
          name="zelfde"
          legend="Wie is dezelfde persoon?"
          hint="Weet je het niet zeker? Vraag het na."
          options={voorstellen.map(optie)}
        />
      )}
      <TextArea form={form} name="waarom" label="Hoe weet je dat?" rows={2} maxLength={1000} />
      {familie.length === 0 ? null : <Familie form={form} familie={familie} heeftVoorstel={voorstellen.length > 0} />}
    </Form>
  );
}

type FamilieProps = Pick<SamenvoegingProps, "form"> & {
  readonly familie: SamenvoegingProps["kandidaten"];
  readonly heeftVoorstel: boolean;
};

/** Never suggested: folded away, with what to prove. Open when something in it was chosen or is wrong. */
function Familie({ form, familie, heeftVoorstel }: FamilieProps) {
  const isGekozen = familie.some(({ id }) => id === valueOf(form, "zelfde"));
  const isFout =
    errorOf(form, "bevestiging") !== undefined || (!heeftVoorstel && errorOf(form, "zelfde") !== undefined);
  return (
    <details className="kt-uitklap" open={isGekozen || isFout}>
      <summary>Lijkt erop, maar is waarschijnlijk iemand anders</summary>
      <RadioGroup
        form={form}
        name="zelfde"
        legend="Toch dezelfde persoon?"
        options={familie.map(optie)}
        optional={heeftVoorstel ? "stil" : undefined}
      />
      <TextArea
        form={form}
        name="bevestiging"
        label="Hoe weet je zeker dat het geen tweeling of familielid is?"
        rows={2}
        maxLength={1000}
        optional="stil"
      />
    </details>
  );
}

function optie({ id, naam, geboortejaar, bewijs, waarschuwing }: SamenvoegingProps["kandidaten"][number]): Option {
  const geboren = geboortejaar === undefined ? "geboortejaar onbekend" : `geboren in ${geboortejaar}`;
  const reden = `Vergeleken: ${bewijs.join(", ")}.`;
  return {
    value: id,
    label: `${naam}, ${geboren}`,
    hint: waarschuwing === undefined ? reden : `${waarschuwingen[waarschuwing]} ${reden}`,
  };
}
