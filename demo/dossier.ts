import type { Databases } from "#db/pool.ts";
import { contactmomentVastleggen } from "#begeleiding/contactmoment/commands.ts";
import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import { dagVan } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { inDossier } from "./gezin.ts";

/** What is written down of a made-up gezin, in this order, some weeks apart. */
const gesprekken: readonly (readonly [Contactsoort, string])[] = [
  ["huisbezoek", "Koffie aan tafel. De brieven samen op drie stapels gelegd: betalen, bellen, weg."],
  ["telefoon", "Energiebedrijf gebeld, betalingsregeling afgesproken. Dat gaf lucht."],
  ["kantoor", "Samen DigiD aangevraagd en de toeslagen nagekeken."],
  ["huisbezoek", "Rustiger in huis. De buurvrouw past nu op dinsdag op."],
  ["leun_en_steun", "Kort gebeld hoe het gaat. Goed; volgende maand weer."],
];

const weken = 18 * 86_400_000;

/** Lives the conversations of one dossier, from its opening until it ends or until now. */
export async function gesprekkenVoeren(
  databases: Databases,
  wie: Identiteit,
  casusId: string,
  { van, tot }: { readonly van: Date; readonly tot: Date },
): Promise<void> {
  for (const [nummer, [soort, tekst]] of gesprekken.entries()) {
    const moment = new Date(van.getTime() + nummer * weken);
    if (moment > tot) return;
    const contact = { soort, op: dagVan(moment), met: [], tekst };
    await inDossier(databases, wie, casusId, moment, (tx) =>
      contactmomentVastleggen(tx, casusId, uuidv7(moment.getTime()), contact),
    );
  }
}
