/** What a person typed and what is wrong with it; the form is shown again from this. */
export type FormState = {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly melding?: string | undefined;
};

/** One choice of a group or a list. */
export type Option = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Heading over this option and its neighbours with the same one, in a list. */
  readonly groep?: string | undefined;
};

export const emptyForm: FormState = { values: {}, errors: {} };

/** The one value of a field; of a repeated field the first, and "" when nothing was typed. */
export function valueOf(form: FormState, name: string): string {
  const value = eigen(form.values, name);
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/** Every value of a field, in the order typed. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = eigen(form.values, name);
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

export function errorOf(form: FormState, name: string): string | undefined {
  return eigen(form.errors, name);
}

// A field name may come from outside: `constructor` must not find Object.prototype.
function eigen<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Every code of a list as a choice, in the order of the list. */
export function optionsOf(lijst: Readonly<Record<string, string>>): Option[] {
  return Object.entries(lijst).map(([value, label]) => ({ value, label }));
}
