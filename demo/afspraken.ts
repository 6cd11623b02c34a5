import { afspraakNietGehouden, afspraakPlannen } from "#begeleiding/afspraak/commands.ts";
import type { Contactsoort } from "#begeleiding/contactmoment/contactmoment.ts";
import { documentToevoegen } from "#begeleiding/document/commands.ts";
import type { Databases } from "#db/pool.ts";
import { type Dag, dagVan, plusDagen, weekdag } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { inDossier } from "./gezin.ts";

const msPerDag = 86_400_000;

const gesprekken: readonly (readonly [Contactsoort, string | null, string])[] = [
  ["huisbezoek", "Thuis", "Samen de post van deze week openen."],
  ["kantoor", "Wijkcentrum", "De aanvraag voor bijzondere bijstand invullen."],
  ["telefoon", null, "Vragen hoe het gesprek met school ging."],
];

const brief = `Geachte heer, mevrouw,

Wij hebben uw verzoek om een betalingsregeling ontvangen.
U betaalt vanaf de eerste van de maand 35 euro per maand.

Met vriendelijke groet,
Energie Overijssel (verzonnen)
`;

/** Of a dossier that runs: a letter, a visit at which nobody was there, and what is planned for the days to come. */
export async function nogLopend(
  databases: Databases,
  wie: Identiteit,
  casusId: string,
  { van, nu }: { readonly van: Date; readonly nu: Date },
): Promise<void> {
  const nummer = Number.parseInt(casusId.slice(-4), 16);
  const eerder = new Date(nu.getTime() - 8 * msPerDag);
  const doe = (moment: Date, work: Parameters<typeof inDossier>[4]) => inDossier(databases, wie, casusId, moment, work);
  const plan = async (moment: Date, id: string, dag: Dag, welke: number) => {
    const [soort, waar, waarom] = gesprekken[welke % gesprekken.length]!;
    const uur = 9 + ((nummer + welke) % 7);
    const tijd = { dag, van: `${String(uur).padStart(2, "0")}:00`, tot: `${String(uur).padStart(2, "0")}:45` };
    const wens = { ...tijd, soort, waar, waarom, met: [], gaan: [wie.medewerkerId ?? ""], ookDubbel: true };
    await doe(moment, (tx) => afspraakPlannen(tx, casusId, id, wens));
  };
  if (nummer % 3 === 0) {
    const bestand = { soort: "txt", bytes: new TextEncoder().encode(brief) } as const;
    const document = {
      id: uuidv7(van.getTime()),
      titel: "Brief over de betalingsregeling",
      soort: "brief",
      bestand,
    } as const;
    await doe(nu, (tx) => documentToevoegen(tx, casusId, { ...document, over: [] }));
  }
  if (nummer % 4 === 1 && van < eerder) {
    const id = uuidv7(eerder.getTime());
    await plan(eerder, id, werkdagVanaf(plusDagen(dagVan(eerder), 3)), 0);
    const reden = { uitval: "niet_verschenen", toelichting: "Briefje in de bus gedaan." } as const;
    await doe(nu, (tx) => afspraakNietGehouden(tx, casusId, id, reden));
  }
  await plan(nu, uuidv7(nu.getTime()), werkdagVanaf(plusDagen(dagVan(nu), 1 + (nummer % 6))), nummer);
}

function werkdagVanaf(dag: Dag): Dag {
  return weekdag(dag) % 6 === 0 ? werkdagVanaf(plusDagen(dag, 1)) : dag;
}
