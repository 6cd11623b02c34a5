/** The first line of a text, cut at `meest` characters with an ellipsis; never in the middle of one. */
export function eersteRegel(tekst: string, meest: number): string {
  const regel = tekst.split("\n", 1)[0]?.trim() ?? "";
  if (regel.length <= meest || eindeVan(regel, meest) >= regel.length) return regel;
  return `${regel.slice(0, eindeVan(regel, meest - 1))}…`;
}

/** Where the first `aantal` characters end, in code units. */
function eindeVan(regel: string, aantal: number): number {
  let einde = 0;
  for (let geteld = 0; geteld < aantal && einde < regel.length; geteld += 1)
    einde += (regel.codePointAt(einde) ?? 0) > 0xffff ? 2 : 1;
  return einde;
}

/** "Anna Vries, Bram Vries en Tom Vries". */
export function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? (namen[0] ?? "") : `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)}`;
}
