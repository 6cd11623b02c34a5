import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld } from "#shared/velden.ts";
import { domeincodes } from "./domeinen.ts";
import { momenten, type NieuweMeting, type Score } from "./zelfredzaamheid.ts";

const scoreVeld = z
  .enum(["1", "2", "3", "4", "5"], "Kies een score van 1 tot en met 5, of laat het veld leeg.")
  .optional();

export const Metingformulier = z.strictObject({
  id: formulierIdVeld,
  inwonerId: z.uuid("Kies over wie het gaat."),
  moment: z.enum(codesVan(momenten), "Kies start, evaluatie of einde."),
  op: dagVeld("Vul de dag in waarop jullie dit bespraken."),
  financien: scoreVeld,
  werk_opleiding: scoreVeld,
  tijdsbesteding: scoreVeld,
  huisvesting: scoreVeld,
  huiselijke_relaties: scoreVeld,
  geestelijke_gezondheid: scoreVeld,
  lichamelijke_gezondheid: scoreVeld,
  middelengebruik: scoreVeld,
  basale_adl: scoreVeld,
  instrumentele_adl: scoreVeld,
  sociaal_netwerk: scoreVeld,
  maatschappelijke_participatie: scoreVeld,
  justitie: scoreVeld,
});

/** What was sent, as an assessment. */
export function metingVan(invoer: z.infer<typeof Metingformulier>): NieuweMeting {
  const { inwonerId, moment, op } = invoer;
  const gegeven = domeincodes.flatMap((domein) => {
    const score = invoer[domein];
    return score === undefined ? [] : [[domein, Number(score) as Score] as const]; // scoreVeld
  });
  return { inwonerId, moment, op, scores: Object.fromEntries(gegeven) };
}
