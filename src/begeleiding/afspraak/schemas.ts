import { z } from "@hono/zod-openapi";
import { contactsoorten } from "#begeleiding/contactmoment/contactmoment.ts";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { leesTijd } from "#shared/tijdstip.ts";
import { dagVeld, formulierIdVeld, leesbaar, tekstVeld } from "#shared/velden.ts";
import { uitvallen } from "./afspraak.ts";

function tijdVeld(vraag: string) {
  const uitleg = `${vraag} Bijvoorbeeld 9:30.`;
  return z.string(uitleg).transform((tekst, ctx) => {
    const tijd = leesTijd(tekst);
    if (tijd === undefined) ctx.addIssue({ code: "custom", message: uitleg });
    return tijd ?? "";
  });
}

const verplicht = (vraag: string, max: number) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

const soort = z.enum(codesVan(contactsoorten), "Kies hoe het contact is.");
const met = z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]);

const tijdvak = {
  dag: dagVeld("Vul de dag in."),
  van: tijdVeld("Vul in hoe laat het begint."),
  tot: tijdVeld("Vul in hoe laat het klaar is."),
  gaan: z.array(z.uuid("Kies collega's uit de lijst.")).max(20).default([]),
  ookDubbel: z.boolean("Vink aan of het toch kan.").default(false),
};

export const NieuweAfspraak = z.strictObject({
  id: formulierIdVeld,
  soort,
  ...tijdvak,
  waar: tekstVeld(200),
  met,
  waarom: verplicht("Schrijf kort op waar het over gaat.", 1000),
});

export const Verzetting = z.strictObject({ id: formulierIdVeld, ...tijdvak });

export const Verslag = z.strictObject({
  id: formulierIdVeld,
  soort,
  met,
  tekst: verplicht("Schrijf op wat er besproken is. Eén regel is genoeg.", 10_000),
});

export const NietGehouden = z.strictObject({
  uitval: z.enum(codesVan(uitvallen), "Kies waarom het niet doorging."),
  toelichting: tekstVeld(500),
});
