/** The first line of a text, cut at `meest` characters with an ellipsis; never in the middle of one. */
export function eersteRegel(tekst: string, meest: number): string {
  const regel = tekst.split("\n", 1)[0]?.trim() ?? "";
  if (regel.length <= meest) return regel;
  // Twice as many code units hold that many characters at least; the rest of a long text is not taken apart.
  const tekens = Array.from(regel.slice(0, 2 * meest + 2));
  return tekens.length > meest ? `${tekens.slice(0, meest - 1).join("")}…` : tekens.join("");
}
