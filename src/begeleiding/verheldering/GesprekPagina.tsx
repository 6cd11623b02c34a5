import { Heading } from "@nl-design-system-candidate/heading-react";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { opsomming } from "#shared/tekst.ts";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Kolommen } from "#web/components/Kolommen.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, valueOf, valuesOf } from "#web/form.ts";
import { Bestaansvragen } from "./Bestaansvragen.tsx";
import { Gesprek } from "./Gesprek.tsx";
import { gesprekspartners, type Overzicht } from "./overzicht.ts";
import { verhelderingPaths } from "./paths.ts";
import { overigeLeefgebieden, type OverigLeefgebied, type Verheldering } from "./verheldering.ts";

export type GesprekPaginaProps = {
  readonly overzicht: Overzicht;
  readonly id: string;
  readonly form: FormState;
  /** The version that is filled in further; undefined for a new conversation. */
  readonly vorige: Verheldering | undefined;
  readonly isTerug: boolean;
};

/** The guide of a conversation: few and open questions, the words of the resident first. */
export function GesprekPagina(props: GesprekPaginaProps) {
  const { overzicht, vorige, isTerug } = props;
  return (
    <>
      <Heading level={1}>{vorige ? "Gesprek aanvullen" : "Vraagverheldering"}</Heading>
      <p className="kt-bijzaak">{opsomming(overzicht.gezin.map(({ naam }) => naam))}</p>
      <Kolommen context={vorige && isTerug ? <Opgeslagen {...props} vorige={vorige} /> : <Gevraagd {...overzicht} />}>
        {overzicht.magWerken || isTerug ? (
          <Formulier {...props} />
        ) : (
          <p>Je kunt dit dossier lezen, maar er niet in werken.</p>
        )}
        <p>
          <a href={verhelderingPaths.verhelderingen(overzicht.casusId)}>Terug naar de gesprekken</a>
        </p>
      </Kolommen>
    </>
  );
}

/** How it stands now, beside what came back: a colleague may have written since. */
function Opgeslagen({ overzicht, vorige }: GesprekPaginaProps & { readonly vorige: Verheldering }) {
  return (
    <Sectie titel="Zo staat het er nu">
      <Gesprek gesprek={vorige} namen={overzicht.namen} vandaag={overzicht.vandaag} />
    </Sectie>
  );
}

function Gevraagd({ vragen }: Overzicht) {
  return (
    <Sectie titel="Wat het gezin vroeg">
      {vragen.map((woorden, index) => (
        <blockquote key={index} className="kt-woorden">
          {woorden}
        </blockquote>
      ))}
    </Sectie>
  );
}

function Formulier({ overzicht, id, form, vorige }: GesprekPaginaProps) {
  const { casusId } = overzicht;
  const action = vorige ? verhelderingPaths.herziening(casusId, vorige.id) : verhelderingPaths.verhelderingen(casusId);
  return (
    <Form action={action} form={form} submit="Gesprek opslaan">
      <Hidden name="id" value={id} />
      <p>Volg het gesprek, niet de lijst. Schrijf op wat ter sprake kwam; de rest vul je later aan.</p>
      <TextArea
        form={form}
        name="woorden"
        label="Wat vertelt de inwoner?"
        hint="In eigen woorden. Bijvoorbeeld: ik durf de post niet meer open te maken."
        rows={5}
        maxLength={4000}
      />
      <TextArea form={form} name="goed" label="Wat gaat er goed?" rows={2} maxLength={2000} optional />
      <TextArea
        form={form}
        name="netwerk"
        label="Wie is er om het gezin heen?"
        hint="Familie, vrienden, buren, school. Wie helpt al, en wie zou willen helpen?"
        rows={2}
        maxLength={2000}
        optional
      />
      <Bestaansvragen form={form} />
      <Leefgebieden form={form} genoemd={overzicht.genoemd} />
      <MetWie overzicht={overzicht} form={form} vorige={vorige} />
      <TextField form={form} name="op" label="Wanneer was het gesprek?" type="date" />
    </Form>
  );
}

/** What the gezin asked about, or something was written at, stands open; the rest is one click away. */
function Leefgebieden({ form, genoemd }: { readonly form: FormState; readonly genoemd: readonly OverigLeefgebied[] }) {
  const isOpen = (gebied: OverigLeefgebied) => genoemd.includes(gebied) || valueOf(form, gebied) !== "";
  const open = overigeLeefgebieden.filter(isOpen);
  const rest = overigeLeefgebieden.filter((gebied) => !isOpen(gebied));
  return (
    <Sectie titel="Waar gaat het nog meer over?">
      {open.map((gebied) => (
        <Leefgebied key={gebied} form={form} gebied={gebied} />
      ))}
      {rest.length === 0 ? null : (
        <details className="kt-uitklap">
          <summary>{open.length === 0 ? "Iets opschrijven bij een leefgebied" : "Nog een ander leefgebied"}</summary>
          {rest.map((gebied) => (
            <Leefgebied key={gebied} form={form} gebied={gebied} />
          ))}
        </details>
      )}
    </Sectie>
  );
}

function Leefgebied({ form, gebied }: { readonly form: FormState; readonly gebied: OverigLeefgebied }) {
  return <TextArea form={form} name={gebied} label={leefgebieden[gebied]} rows={2} maxLength={1000} optional="stil" />;
}

function MetWie({ overzicht, form, vorige }: Pick<GesprekPaginaProps, "overzicht" | "form" | "vorige">) {
  const mensen = gesprekspartners(overzicht, vorige?.met ?? []);
  if (mensen.length === 1) return valuesOf(form, "met").map((een) => <Hidden key={een} name="met" value={een} />);
  const keuzes = mensen.map(({ id, naam }) => ({ value: id, label: naam }));
  return <CheckboxGroup form={form} name="met" legend="Met wie was het gesprek?" options={keuzes} naast />;
}
