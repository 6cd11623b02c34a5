export type Logboekfilter = {
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  /** Id of a gebruiker: an id is no personal data, a name would be. */
  readonly wie?: string | undefined;
  readonly uitkomst?: string | undefined;
  readonly kenmerk?: string | undefined;
};

export const logboekPaths = {
  raadplegingen: "/logboek",
  gebeurtenissen: "/logboek/gebeurtenissen",
  /** The same list under this filter, further on when `na` is given. */
  met: (pagina: string, filter: Logboekfilter, na?: string) => {
    const gevuld = Object.entries({ ...filter, na }).filter((paar): paar is [string, string] => Boolean(paar[1]));
    return gevuld.length === 0 ? pagina : `${pagina}?${new URLSearchParams(gevuld).toString()}`;
  },
};
