import type { ReactNode } from "react";

import type { FormState } from "../form.ts";
import { Button } from "./Button.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FormIdContext } from "./FormField.tsx";
import { Notice } from "./Notice.tsx";

export type FormProps = {
  action: string;
  form: FormState;
  children?: ReactNode;
  /** Text of the primary button: a verb. */
  submit: string;
  /** Other ways out, left of the eye's end: a "stil" link or button. */
  secundair?: ReactNode;
  /** Needed when a page holds more than one form; it then prefixes every field id. */
  id?: string | undefined;
  /** Look of the button; "secundair" for the small forms of a page that already has a primary action. */
  soort?: "primair" | "secundair" | undefined;
  /** Fields and button in one row where there is room. */
  naast?: boolean | undefined;
  /** Sends a file along (see FileField). */
  metBestand?: boolean | undefined;
};

export function Form(props: FormProps) {
  const { action, form, children, submit, secundair, id, soort = "primair", naast, metBestand } = props;
  return (
    <FormIdContext value={id}>
      <kt-formulier>
        <form
          className={naast ? "kt-form kt-form--naast" : "kt-form"}
          method="post"
          encType={metBestand ? "multipart/form-data" : undefined}
          action={action}
          id={id}
          noValidate
        >
          <ErrorSummary form={form} formId={id} />
          {form.melding ? <Notice soort="fout">{form.melding}</Notice> : null}
          {children}
          <div className="kt-acties">
            <Button soort={soort}>{submit}</Button>
            {secundair}
          </div>
        </form>
      </kt-formulier>
    </FormIdContext>
  );
}
