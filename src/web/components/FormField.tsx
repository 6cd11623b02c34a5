import { createContext, type ReactNode, useContext } from "react";

import { errorOf, type FormState } from "../form.ts";

/** Set by a `Form` that has an id, so that two forms on one page never share a field id. */
export const FormIdContext = createContext<string | undefined>(undefined);

/** The id of a field; the error summary links to it. */
export function fieldId(name: string, formId: string | undefined): string {
  return formId === undefined ? `veld-${name}` : `${formId}-veld-${name}`;
}

export type FieldText = {
  form: FormState;
  name: string;
  hint?: string | undefined;
  /** "stil": may stay empty without saying so, as in a filter where every field may. */
  optional?: boolean | "stil" | undefined;
};

/** Ids and aria attributes that tie hint and error to their field. */
export function useField({ form, name, hint }: FieldText) {
  const id = fieldId(name, useContext(FormIdContext));
  const error = errorOf(form, name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(" ");
  return {
    id,
    error,
    describedBy: describedBy === "" ? undefined : describedBy,
    invalid: error === undefined ? undefined : ("true" as const),
  };
}

export function fieldClass(error: string | undefined, extra = ""): string {
  const invalid = error === undefined ? "" : " utrecht-form-field--invalid";
  return `utrecht-form-field${invalid} kt-veld${extra}`;
}

export function Optioneel({ optional }: Pick<FieldText, "optional">) {
  return optional === true ? <span className="kt-optioneel"> (optioneel)</span> : null;
}

/** Hint and error, in that order, between the label and its control. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className="kt-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error === undefined ? null : (
        <p className="kt-fout" id={`${id}-fout`}>
          <span className="kt-verborgen">Fout:</span> {error}
        </p>
      )}
    </>
  );
}
