import { valueOf } from "../form.ts";
import { fieldClass, FieldNotes, type FieldText, Optioneel, useField } from "./FormField.tsx";

export type TextAreaProps = FieldText & {
  label: string;
  rows?: number | undefined;
  /** Counted for the reader and checked by the server; a native `maxlength` would silently cut off pasted text. */
  maxLength?: number | undefined;
};

export function TextArea(props: TextAreaProps) {
  const { form, name, label, hint, optional, rows = 5, maxLength } = props;
  const { id, error, describedBy, invalid } = useField(props);
  const area = (
    <textarea
      className={`utrecht-textarea${error === undefined ? "" : " utrecht-textarea--invalid"} kt-invoer`}
      id={id}
      name={name}
      rows={rows}
      defaultValue={valueOf(form, name)}
      aria-required={optional ? undefined : true}
      aria-describedby={describedBy}
      aria-invalid={invalid}
    />
  );
  return (
    <div className={fieldClass(error)}>
      <label className="kt-label" htmlFor={id}>
        {label}
        <Optioneel optional={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {maxLength === undefined ? area : <kt-teller data-max={maxLength}>{area}</kt-teller>}
    </div>
  );
}
