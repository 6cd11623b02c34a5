/** The lists that a municipality fills itself while it works: moederorganisaties and disciplines. */
export type Lijst = "organisatie" | "discipline";

/** An entry of a list, or the name of a new one; undefined for none. */
export type Lijstkeuze = { readonly id: string } | { readonly nieuw: string } | undefined;
