/** So many days words that were begun are kept. */
export const bewaardagen = 14;

/** A contactmoment as far as someone came: what stands in the fields of its form, whatever it is. */
export type Concept = Readonly<Record<string, string | readonly string[]>>;

/** The fields of the form that a draft keeps; anything else that was sent is left out. */
const velden = ["tekst", "soort", "op", "werksoort"] as const;

/** What was typed, in what a draft holds; undefined when there are no words to keep. */
export function conceptVan(getypt: Readonly<Record<string, readonly string[]>>): Concept | undefined {
  if ((getypt["tekst"]?.[0] ?? "").trim() === "") return undefined;
  const enkel = velden.flatMap((naam) => {
    const waarde = getypt[naam]?.[0];
    return waarde === undefined ? [] : [[naam, waarde] as const];
  });
  return { ...Object.fromEntries(enkel), met: getypt["met"] ?? [] };
}

/** A draft as it was written, read back; undefined for what is none. */
export function leesConcept(tekst: string): Concept | undefined {
  const gelezen: unknown = JSON.parse(tekst);
  if (typeof gelezen !== "object" || gelezen === null) return undefined;
  return Object.fromEntries(
    Object.entries(gelezen).flatMap(([naam, waarde]: [string, unknown]): [string, string | string[]][] => {
      if (typeof waarde === "string") return [[naam, waarde]];
      return Array.isArray(waarde) ? [[naam, waarde.filter((een) => typeof een === "string")]] : [];
    }),
  );
}
