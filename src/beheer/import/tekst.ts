/** As people compare words: without case, accents, and differences in spaces, dashes, dots and underscores. */
export function vouw(tekst: string): string {
  return tekst
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_.\-\u2010-\u2015]+/g, " ")
    .trim();
}

/** A cell as it may be stored: one kind of line end, no control characters (PostgreSQL holds no NUL), no spaces around it. */
export function schoon(tekst: string): string {
  return tekst
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "")
    .trim();
}

/** The beginning of a text, at most `max` UTF-16 units, without half a character at its end. */
export function beginVan(tekst: string, max: number): string {
  if (tekst.length <= max) return tekst;
  const isHalf = tekst.slice(max - 1, max + 1).codePointAt(0)! > 0xffff;
  return tekst.slice(0, isHalf ? max - 1 : max);
}

/** Rows as PostgreSQL reads them from JSON: `snake_case` names, bytes as hex. All have the fields of the first. */
export function alsJson(rijen: readonly object[]): { readonly kolommen: readonly string[]; readonly json: string } {
  const namen = new Map(
    Object.keys(rijen[0] ?? {}).map((veld) => [
      veld,
      veld.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    ]),
  );
  const json = JSON.stringify(rijen.map((rij) => Object.fromEntries(alsCellen(rij, namen))));
  return { kolommen: [...namen.values()], json };
}

function alsCellen(rij: object, namen: ReadonlyMap<string, string>): [string, unknown][] {
  return Object.entries(rij).map(([veld, waarde]: [string, unknown]) => [
    namen.get(veld) ?? veld,
    Buffer.isBuffer(waarde) ? `\\x${waarde.toString("hex")}` : waarde,
  ]);
}
