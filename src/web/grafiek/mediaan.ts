import { getal } from "./getallen.ts";

/** In days; null where the data give no answer (yet). */
export type Mediaan = { readonly waarde: number | null; readonly onder: number | null; readonly boven: number | null };

export type Tijdseenheid = "dagen" | "weken";

/** "18 dagen", "1 dag", "6,6 weken". */
export function tijdInWoorden(dagen: number, eenheid: Tijdseenheid): string {
  const aantal = inEenheid(dagen, eenheid);
  const tekst = getal(aantal);
  if (tekst === "1") return eenheid === "dagen" ? "1 dag" : "1 week";
  return `${tekst} ${eenheid}`;
}

export function inEenheid(dagen: number, eenheid: Tijdseenheid): number {
  return eenheid === "dagen" ? dagen : dagen / 7;
}

/** "62 dagen" or "nog niet bereikt". */
export function mediaanKort({ waarde }: Mediaan, eenheid: Tijdseenheid): string {
  return waarde === null ? "nog niet bereikt" : tijdInWoorden(waarde, eenheid);
}

/** "48 tot 127 dagen", "25 dagen of meer", or nothing where there is no interval. */
export function intervalInWoorden({ onder, boven }: Mediaan, eenheid: Tijdseenheid): string | null {
  if (onder === null) return boven === null ? null : `hoogstens ${tijdInWoorden(boven, eenheid)}`;
  if (boven === null) return `${tijdInWoorden(onder, eenheid)} of meer`;
  if (onder === boven) return tijdInWoorden(onder, eenheid);
  return `${getal(inEenheid(onder, eenheid))} tot ${tijdInWoorden(boven, eenheid)}`;
}

/**
 * The median and how sure it is, as one plain sentence. `klaar` finishes "De helft ...": "had een eerste gesprek".
 * "De helft had een eerste gesprek binnen 18 dagen (met 95% zekerheid 15 tot 22 dagen)."
 */
export function mediaanInWoorden(mediaan: Mediaan, klaar: string, eenheid: Tijdseenheid): string {
  const interval = intervalInWoorden(mediaan, eenheid);
  if (mediaan.waarde === null) {
    const zekerheid = interval === null ? "" : ` (met 95% zekerheid duurt dat ${interval})`;
    return `Nog niet bereikt: minder dan de helft ${klaar}${zekerheid}.`;
  }
  const wanneer = mediaan.waarde === 0 ? "op de dag zelf" : `binnen ${tijdInWoorden(mediaan.waarde, eenheid)}`;
  const zekerheid = interval === null ? "te weinig gegevens voor een zekerheidsmarge" : `met 95% zekerheid ${interval}`;
  return `De helft ${klaar} ${wanneer} (${zekerheid}).`;
}
