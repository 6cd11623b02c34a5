import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { CheckboxGroup } from "#web/components/CheckboxGroup.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Select } from "#web/components/Select.tsx";
import { type FormState, type Option, optionsOf, valueOf } from "#web/form.ts";
import { leefgebieden } from "#instroom/hulpvraag/codelijst.ts";
import { aanmeldingPaths } from "./paths.ts";

export type AanmeldenProps = {
  readonly form: FormState;
  readonly id: string;
  readonly wijken: readonly Option[];
};

export const jaNee = optionsOf({ ja: "Ja", nee: "Nee" });

/** The id of the report to be, whether there is danger, and a trap for robots that no person sees. */
export function Verborgen({ form, id }: { form: FormState; id: string }) {
  return (
    <>
      <Hidden name="id" value={id} />
      <Hidden name="gevaar" value={valueOf(form, "gevaar") === "ja" ? "ja" : "nee"} />
      <div className="kt-valkuil" aria-hidden="true">
        <label>
          Laat dit veld leeg
          <input name="website" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  );
}

export function Onderwerpen({ form }: { form: FormState }) {
  return (
    <CheckboxGroup
      form={form}
      name="leefgebieden"
      legend="Waar gaat het over?"
      hint="U mag meer kiezen, of niets."
      options={optionsOf(leefgebieden)}
      optional
    />
  );
}

export function Wijk({ form, wijken, label }: { form: FormState; wijken: readonly Option[]; label: string }) {
  return (
    <Select
      form={form}
      name="wijkCode"
      label={label}
      hint="Dan komt uw vraag meteen bij het goede team."
      options={wijken}
      leeg="Weet ik niet"
      optional
    />
  );
}

export function Privacy({ ander }: { ander: boolean }) {
  return (
    <Paragraph>
      {ander
        ? "Wij vertellen deze persoon binnen een maand dat wij deze gegevens hebben en van wie, behalve als dat gevaarlijk is. "
        : "Wij gebruiken uw gegevens om u te helpen. "}
      Om dit te versturen zijn een paar woorden en {ander ? "uw" : "een"} telefoonnummer of e-mailadres nodig. U kunt
      ook bellen of langskomen: dan hoeft u niets in te vullen.{" "}
      <a href={aanmeldingPaths.privacy}>Lees wat wij met gegevens doen</a>.
    </Paragraph>
  );
}
