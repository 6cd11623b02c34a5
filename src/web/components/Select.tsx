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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
