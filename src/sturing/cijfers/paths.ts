type Adres = Readonly<Record<string, string | undefined>>;

export const cijfersPaths = {
  cijfers: "/cijfers",
  /** The page as someone chose it: an address to keep or to send to a colleague. */
  cijfersMet: (keuze: Adres) => {
    const gekozen = Object.entries(keuze).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, waarde]]));
    return gekozen.length === 0 ? "/cijfers" : `/cijfers?${new URLSearchParams(gekozen)}`;
  },
};
