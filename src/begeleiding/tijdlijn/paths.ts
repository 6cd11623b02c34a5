export const tijdlijnPaths = {
  tijdlijn: (casusId: string) => `/casussen/${casusId}/tijdlijn`,
  /** Narrowed to one subject, further on when `na` is given. */
  met: (casusId: string, over?: string, na?: string) => {
    const gevuld = Object.entries({ over, na }).filter((paar): paar is [string, string] => paar[1] !== undefined);
    const vraag = gevuld.length === 0 ? "" : `?${new URLSearchParams(gevuld).toString()}`;
    return `${tijdlijnPaths.tijdlijn(casusId)}${vraag}`;
  },
};
