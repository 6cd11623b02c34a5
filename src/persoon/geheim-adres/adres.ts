/** Where someone lives. */
export type Adres = {
  readonly straat: string | null;
  readonly huisnummer: string | null;
  readonly postcode: string | null;
};

/** Whether two addresses are one house; not when either is only half known. */
export function isZelfdeAdres(a: Adres, b: Adres): boolean {
  const [links, rechts] = [huisVan(a), huisVan(b)];
  return links !== undefined && links === rechts;
}

function huisVan({ postcode, huisnummer }: Adres): string | undefined {
  if (postcode === null || huisnummer === null) return undefined;
  return `${postcode} ${huisnummer.replaceAll(/\s/g, "").toLowerCase()}`;
}

/** "Kerkstraat 77, 8023CC"; without the street "8023CC 77". */
export function adresregel({ straat, huisnummer, postcode }: Adres): string {
  if (straat === null) return [postcode, huisnummer].filter(Boolean).join(" ");
  return [[straat, huisnummer].filter(Boolean).join(" "), postcode].filter(Boolean).join(", ");
}
