/** The first line of a text, cut at `meest` characters with an ellipsis; never in the middle of one. */
export function eersteRegel(tekst: string, meest: number): string {
  const tekens = Array.from(tekst.split("\n")[0]?.trim() ?? "");
  return tekens.length > meest ? `${tekens.slice(0, meest - 1).join("")}…` : tekens.join("");
}
