import { valueOf } from "../form.ts";
import { fieldClass, FieldNotes, type FieldText, Optioneel, useField } from "./FormField.tsx";

export type TextFieldProps = FieldText & {
  label: string;
  type?: "text" | "tel" | "email" | "date" | "time" | "password" | undefined;
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search" | undefined;
  autoComplete?: string | undefined;
  breed?: "kort" | "half" | "vol" | undefined;
  maxLength?: number | undefined;
};

export function TextField(props: TextFieldProps) {
  const { form, name, label, hint, optional, type = "text" } = props;
  const { id, error, describedBy, invalid } = useField(props);
  const breed = props.breed ?? (type === "date" || type === "time" ? "kort" : type === "tel" ? "half" : "vol");
  return (
    <div className={fieldClass(error)}>
      <label className="kt-label" htmlFor={id}>
        {label}
        <Optioneel optional={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        className={`utrecht-textbox${error === undefined ? "" : " utrecht-textbox--invalid"} kt-invoer kt-invoer--${breed}`}
        id={id}
        name={name}
        type={type}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? "off"}
        maxLength={props.maxLength}
        defaultValue={type === "password" ? undefined : valueOf(form, name)}
        aria-required={optional ? undefined : true}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </div>
  );
}
