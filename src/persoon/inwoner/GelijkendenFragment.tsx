import { waarschuwingen } from "#persoon/gelijkenis/gelijkenis.ts";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import type { FormState, Option } from "#web/form.ts";
import { type Gelijkende, nieuwPersoon } from "./gelijkende.ts";

const oordelen = { waarschijnlijk: "Waarschijnlijk dezelfde", mogelijk: "Mogelijk dezelfde" } as const;

/** Who may be this person already, as a choice; empty when there is nobody. Nothing is chosen beforehand: whether two people are one is for who knows them. */
export function GelijkendenFragment({
  gelijkenden,
  form,
}: {
  readonly gelijkenden: readonly Gelijkende[];
  readonly form: FormState;
}) {
  if (gelijkenden.length === 0) return null;
  const nieuw = { value: nieuwPersoon, label: "Nee, dit is iemand anders" };
  return (
    <>
      {gelijkenden.map(({ id }) => (
        <Hidden key={id} name="getoond" value={id} />
      ))}
      <RadioGroup
        form={form}
        name="zelfde"
        legend="Kennen we deze persoon al?"
        hint="Weet je het niet zeker? Vraag het na. Wat je invulde, blijft staan."
        options={[...gelijkenden.map(keuze), nieuw]}
      />
    </>
  );
}

function keuze({ id, naam, geboortejaar, oordeel, redenen, waarschuwing }: Gelijkende): Option {
  const geboren = geboortejaar === undefined ? "geboortejaar onbekend" : `geboren in ${geboortejaar}`;
  const reden = `${oordelen[oordeel]}: ${redenen.join(", ")}.`;
  return {
    value: id,
    label: `Dit is dezelfde persoon: ${naam}, ${geboren}`,
    hint: waarschuwing === undefined ? reden : `${reden} ${waarschuwingen[waarschuwing]}`,
  };
}
