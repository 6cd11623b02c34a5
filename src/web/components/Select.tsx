import { type Option, valueOf } from "../form.ts";
import { fieldClass, FieldNotes, type FieldText, Optioneel, useField } from "./FormField.tsx";

export type SelectProps = FieldText & {
  label: string;
  options: readonly Option[];
  /** Text of the empty first option; without it the first option is chosen. */
  leeg?: string | undefined;
  breed?: "kort" | "half" | "vol" | undefined;
};

export function Select(props: SelectProps) {
  const { form, name, label, hint, optional, options, leeg, breed = "vol" } = props;
  const { id, error, describedBy, invalid } = useField(props);
  return (
    <div className={fieldClass(error)}>
      <label className="kt-label" htmlFor={id}>
        {label}
        <Optioneel optional={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <select
        className={`utrecht-textbox${error === undefined ? "" : " utrecht-textbox--invalid"} kt-invoer kt-invoer--${breed} kt-lijst`}
        id={id}
        name={name}
        defaultValue={valueOf(form, name)}
        aria-required={optional ? undefined : true}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      >
        {leeg === undefined ? null : <option value="">{leeg}</option>}
        {inGroepen(options).map(([groep, leden]) =>
          groep === undefined ? (
            <Options key="los" options={leden} />
          ) : (
            <optgroup key={groep} label={groep}>
              <Options options={leden} />
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

/** Neighbours with the same heading together, in the order given. */
function inGroepen(options: readonly Option[]): [string | undefined, Option[]][] {
  const groepen: [string | undefined, Option[]][] = [];
  for (const option of options) {
    const last = groepen.at(-1);
    if (last && last[0] === option.groep) last[1].push(option);
    else groepen.push([option.groep, [option]]);
  }
  return groepen;
}
