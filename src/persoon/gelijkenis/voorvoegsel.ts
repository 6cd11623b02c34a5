/**
 * Voorvoegsels as they are written, folded. A subset of BRP tabel 36 with el, ben, abu and the like; the last line was
 * seen in the BRP's test persons.
 */
const geschreven = `
  aan de|aan den|aan der|aan het|aan 't|abou|abu|al|ben|bij de|bij den|bij 't|bin|bou|d'|da|de|de l'|de la|de le|del|
  della|den|der|des|di|do|dos|du|el|het|ibn|in 't|in de|in den|in der|in het|l'|la|le|les|onder 't|onder de|onder den|
  op 't|op de|op den|op der|op het|op ten|over 't|over de|over den|'s|'t|te|ten|ter|toe|tot|uit 't|uit de|uit den|
  uit ten|van|van 't|van de|van den|van der|van het|van ten|van ter|von|von der|voor 't|voor de|voor den|zu|zum|zur|
  de las|thor|uijt 't|uijt te de|voor in 't`
  .split("|")
  .map((voorvoegsel) => voorvoegsel.trim());

/** Short and joined forms, dots read as spaces: "v.d." stands for "van der". */
const afkortingen: readonly (readonly [string, string])[] = [
  ["v", "van"],
  ["v 't", "van 't"],
  ["v d", "van der"],
  ["v/d", "van der"],
  ["vd", "van der"],
  ["v de", "van de"],
  ["v den", "van den"],
  ["v der", "van der"],
  ["vande", "van de"],
  ["vanden", "van den"],
  ["vander", "van der"],
];

/** "in t Veld" and "s Gravesande": 't and 's are often typed without their apostrophe. */
const zonderApostrof = geschreven
  .filter((voorvoegsel) => /'[st]$/.test(voorvoegsel))
  .map((voorvoegsel) => [voorvoegsel.replace("'", ""), voorvoegsel] as const);

/** Every form with the voorvoegsel it stands for. */
const vormen: ReadonlyMap<string, string> = new Map([
  ...geschreven.map((voorvoegsel) => [voorvoegsel, voorvoegsel] as const),
  ...afkortingen,
  ...zonderApostrof,
]);

const langsteEerst = [...vormen].toSorted(([a], [b]) => b.length - a.length);

/** True when the folded text is a voorvoegsel and nothing more. */
export function isVoorvoegsel(gevouwen: string): boolean {
  return vormen.has(gevouwen);
}

/**
 * The longest voorvoegsel at the start of a folded name, written in full, and what follows it; a name that is only
 * a voorvoegsel ("Ben") is all name. The voorvoegsel may be joined by a hyphen ("al-Hassan").
 */
export function langsteVoorvoegsel(gevouwen: string): readonly [voorvoegsel: string, rest: string] {
  for (const [vorm, voorvoegsel] of langsteEerst) {
    if (!gevouwen.startsWith(vorm)) continue;
    const rest = gevouwen.slice(vorm.length);
    if ((vorm.endsWith("'") || /^[ -]/.test(rest)) && /\p{L}/u.test(rest)) {
      return [voorvoegsel, rest.replace(/^[ -]+/, "")];
    }
  }
  return ["", gevouwen];
}
