import { fieldClass, FieldNotes, type FieldText, Optioneel, useField } from "./FormField.tsx";

export type FileFieldProps = FieldText & {
  label: string;
  /** Endings that the browser offers first; what arrives is judged by what is in it. */
  accept: readonly string[];
};

/** One file. A browser never gives it back: after an error it is chosen again. */
export function FileField(props: FileFieldProps) {
  const { name, label, hint, optional, accept } = props;
  const { id, error, describedBy, invalid } = useField(props);
  return (
    <div className={fieldClass(error)}>
      <label className="kt-label" htmlFor={id}>
        {label}
        <Optioneel optional={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      <input
        className="kt-bestand"
        id={id}
        name={name}
        type="file"
        accept={accept.join(",")}
        aria-required={optional ? undefined : true}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </div>
  );
}
