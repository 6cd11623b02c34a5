import { Button as NlButton } from "@nl-design-system-candidate/button-react";
import type { ReactNode } from "react";

export type ButtonSoort = "primair" | "secundair" | "stil";

export const purposes = { primair: "primary", secundair: "secondary", stil: "subtle" } as const;

export type ButtonProps = {
  children: ReactNode;
  soort?: ButtonSoort | undefined;
  type?: "submit" | "button" | "reset" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form it submits, when it stands outside that form. */
  form?: string | undefined;
  /** Where it sends the form instead of where the form goes. */
  naar?: string | undefined;
};

/** A button; its text is a verb. It submits unless `type` says otherwise. */
export function Button({ children, soort = "primair", type = "submit", name, value, form, naar }: ButtonProps) {
  return (
    <NlButton purpose={purposes[soort]} type={type} name={name} value={value} form={form} formAction={naar}>
      {children}
    </NlButton>
  );
}
