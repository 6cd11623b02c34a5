import { type FormState, type Option, valuesOf } from "../form.ts";
import { fieldClass, FieldNotes, type FieldText, Optioneel, useField } from "./FormField.tsx";

export type GroupProps = FieldText & {
  form: FormState;
  legend: string;
  options: readonly Option[];
  /** Options next to each other: only for a few short words. */
  naast?: boolean | undefined;
};

/** The fieldset behind `RadioGroup` and `CheckboxGroup`; the first option carries the field id, so the summary leads there. */
export function ChoiceGroup({ soort, ...props }: GroupProps & { soort: "radio" | "checkbox" }) {
  const { form, name, legend, hint, optional, options, naast } = props;
  const { id, error, describedBy, invalid } = useField(props);
  const chosen = valuesOf(form, name);
  const isRadio = soort === "radio";
  return (
    <fieldset
      className={fieldClass(error, " kt-groep")}
      role={isRadio ? "radiogroup" : undefined}
      aria-labelledby={isRadio ? `${id}-vraag` : undefined}
      aria-describedby={describedBy}
      aria-invalid={isRadio ? invalid : undefined}
      aria-required={isRadio && !optional ? true : undefined}
    >
      <legend className="kt-label" id={isRadio ? `${id}-vraag` : undefined}>
        {legend}
        <Optioneel optional={optional} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      <div className={naast ? "kt-keuzes kt-keuzes--naast" : "kt-keuzes"}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            soort={soort}
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={name}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={isRadio ? undefined : invalid}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  soort: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  invalid?: "true" | undefined;
  describedBy?: string | undefined;
};

/** One option: its box, its label and a hint; the whole row is the target. */
export function Choice({ soort, id, name, option, checked, invalid, describedBy }: ChoiceProps) {
  const hintId = option.hint ? `${id}-hint` : undefined;
  const described = [hintId, describedBy].filter(Boolean).join(" ");
  return (
    <div className="kt-keuze">
      <input
        className="kt-keuze__vak"
        type={soort}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={described === "" ? undefined : described}
        aria-invalid={invalid}
      />
      <label className="kt-keuze__label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <p className="kt-hint kt-keuze__hint" id={hintId}>
          {option.hint}
        </p>
      ) : null}
    </div>
  );
}
