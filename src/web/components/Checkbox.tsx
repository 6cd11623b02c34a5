import { type FormState, valueOf } from "../form.ts";
import { Choice } from "./ChoiceGroup.tsx";
import { fieldClass, FieldNotes, useField } from "./FormField.tsx";

export type CheckboxProps = { form: FormState; name: string; label: string; hint?: string | undefined };

/** A single tick; its value is "ja". */
export function Checkbox({ form, name, label, hint }: CheckboxProps) {
  const { id, error, invalid } = useField({ form, name });
  return (
    <div className={fieldClass(error)}>
      <FieldNotes id={id} error={error} />
      <Choice
        soort="checkbox"
        id={id}
        name={name}
        option={{ value: "ja", label, hint }}
        checked={valueOf(form, name) === "ja"}
        invalid={invalid}
        describedBy={error === undefined ? undefined : `${id}-fout`}
      />
    </div>
  );
}
