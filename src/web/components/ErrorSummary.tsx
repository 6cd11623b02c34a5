import type { FormState } from "../form.ts";
import { fieldId } from "./FormField.tsx";

/** What is wrong, above the form: focus lands on its heading (also without JavaScript), each line leads to its field. */
export function ErrorSummary({ form, formId }: { form: FormState; formId?: string | undefined }) {
  const errors = Object.entries(form.errors);
  if (errors.length === 0) return null;
  const headingId = formId === undefined ? "fouten" : `${formId}-fouten`;
  return (
    <div className="kt-fouten" role="group" aria-labelledby={headingId}>
      <h2 className="kt-fouten__kop" id={headingId} tabIndex={-1} autoFocus>
        {errors.length === 1 ? "Eén ding klopt nog niet" : `${errors.length} dingen kloppen nog niet`}
      </h2>
      <ul className="kt-fouten__lijst">
        {errors.map(([name, message]) => (
          <li key={name}>
            <a className="nl-link" href={`#${fieldId(name, formId)}`}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
