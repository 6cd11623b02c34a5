import { Choice } from "#web/components/ChoiceGroup.tsx";
import { FieldNotes, useField } from "#web/components/FormField.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type FormState, type Option, valuesOf } from "#web/form.ts";

const taken = [
  { name: "teams", label: "Lid" },
  { name: "instroomteams", label: "Verdeelt de instroom" },
  { name: "coordinatieteams", label: "Coördinator" },
] as const;

/** Per team: member, and with which tasks. Three fields with team ids. */
export function TeamtakenVeld({ form, teams }: { form: FormState; teams: readonly Option[] }) {
  const hint =
    "Wie de instroom verdeelt of coördinator is, is vanzelf lid. Werkt iemand in geen team, laat dan alles leeg.";
  const { id, error, describedBy } = useField({ form, name: "teams", hint });
  return (
    <Sectie titel="Teams">
      <FieldNotes id={id} hint={hint} error={error} />
      {teams.map((team, rij) => (
        <fieldset key={team.value} className="kt-groep" aria-describedby={describedBy}>
          <legend className="kt-label">{team.label}</legend>
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
    </Sectie>
  );
}
