import { Choice } from "#web/components/ChoiceGroup.tsx";
import { fieldClass, FieldNotes, Optioneel, useField } from "#web/components/FormField.tsx";
import { type FormState, type Option, valuesOf } from "#web/form.ts";

const taken = [
  { name: "teams", label: "Lid" },
  { name: "instroomteams", label: "Verdeelt de instroom" },
  { name: "coordinatieteams", label: "Coördinator" },
] as const;

/** Per team: member, and with which tasks. Three fields with team ids. */
export function TeamtakenVeld({ form, teams }: { form: FormState; teams: readonly Option[] }) {
  const hint = "Wie de instroom verdeelt of coördinator is, is vanzelf lid van het team.";
  const { id, error, describedBy } = useField({ form, name: "teams", hint });
  return (
    <fieldset className={fieldClass(error, " kt-groep")} aria-describedby={describedBy}>
      <legend className="kt-label">
        Teams
        <Optioneel optional />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {teams.map((team, rij) => (
        <fieldset key={team.value} className="kt-groep">
          <legend>{team.label}</legend>
          <div className="kt-keuzes kt-keuzes--naast">
            {taken.map(({ name, label }, kolom) => (
              <Choice
                key={name}
                soort="checkbox"
                id={rij === 0 && kolom === 0 ? id : `${id}-${rij + 1}-${kolom + 1}`}
                name={name}
                option={{ value: team.value, label }}
                checked={valuesOf(form, name).includes(team.value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
