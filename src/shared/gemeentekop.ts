/** What the frame of a page and the residents' pages say about the municipality. */
export type Gemeentekop = {
  readonly id: number;
  readonly naam: string;
  readonly hostnaam: string | null;
  readonly telefoon: string;
  readonly email: string;
  readonly privacyEmail: string;
  readonly clientondersteuning: string;
  readonly reactieWerkdagen: number;
  readonly demonstratie: boolean;
  readonly wijken: readonly { readonly code: string; readonly naam: string }[];
};
