export const caseloadPaths = {
  lopend: "/lopend",
  lopendMet: (keuze: { readonly behandelaar?: string | undefined; readonly na?: string | undefined }) => {
    const delen = Object.entries(keuze).flatMap(([naam, waarde]) =>
      waarde === undefined ? [] : [`${naam}=${encodeURIComponent(waarde)}`],
    );
    return delen.length === 0 ? "/lopend" : `/lopend?${delen.join("&")}`;
  },
};
