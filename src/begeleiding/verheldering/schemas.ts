import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar, tekstVeld } from "#shared/velden.ts";
import {
  bestaansstanden,
  bestaansvraagcodes,
  bestaansvragen,
  type NieuweVerheldering,
  overigeLeefgebieden,
} from "./verheldering.ts";

const vertel = "Schrijf op wat de inwoner vertelt. Eén zin is genoeg.";
const metWie = "Kies met wie je sprak.";
const standVeld = z
  .enum(codesVan(bestaansstanden), "Kies hoe het ervoor staat, of kies Niet besproken.")
  .default("niet_besproken");
const regelVeld = tekstVeld(500);
const gebiedVeld = tekstVeld(1000);

const velden = {
  id: formulierIdVeld,
  op: dagVeld("Vul de dag van het gesprek in."),
  met: z.array(z.uuid("Kies mensen uit de lijst."), metWie).min(1, metWie).max(30),
  woorden: leesbaar(
    z.string(vertel).trim().min(1, vertel).max(4000, "Deze tekst is te lang. Gebruik niet meer dan 4000 tekens."),
  ),
  goed: tekstVeld(2000),
  netwerk: tekstVeld(2000),
  inkomen: standVeld,
  inkomenRegel: regelVeld,
  schulden: standVeld,
  schuldenRegel: regelVeld,
  wonen: standVeld,
  wonenRegel: regelVeld,
  energie: standVeld,
  energieRegel: regelVeld,
  werk: gebiedVeld,
  gezin: gebiedVeld,
  dagbesteding: gebiedVeld,
  geestelijk: gebiedVeld,
  zorg: gebiedVeld,
  verslaving: gebiedVeld,
  justitie: gebiedVeld,
  veiligheid: gebiedVeld,
};

export const Gesprek = z.strictObject(velden).superRefine((invoer, context) => {
  for (const vraag of bestaansvraagcodes) {
    if (invoer[vraag] !== "niet_besproken" || invoer[`${vraag}Regel`] === undefined) continue;
    const message = `Je schreef iets op bij ${bestaansvragen[vraag].toLowerCase()}. Kies hoe het ervoor staat, of haal de tekst weg.`;
    context.addIssue({ code: "custom", path: [vraag], message });
  }
});

/** What was sent, as a conversation. */
export function gesprekVan(invoer: z.infer<typeof Gesprek>): NieuweVerheldering {
  const { op, met, woorden, goed = null, netwerk = null } = invoer;
  const gezegd = overigeLeefgebieden.flatMap((gebied) => {
    const tekst = invoer[gebied];
    return tekst === undefined ? [] : [[gebied, tekst] as const];
  });
  return {
    op,
    met,
    woorden,
    goed,
    netwerk,
    bestaanszekerheid: {
      inkomen: { stand: invoer.inkomen, regel: invoer.inkomenRegel ?? null },
      schulden: { stand: invoer.schulden, regel: invoer.schuldenRegel ?? null },
      wonen: { stand: invoer.wonen, regel: invoer.wonenRegel ?? null },
      energie: { stand: invoer.energie, regel: invoer.energieRegel ?? null },
    },
    leefgebieden: Object.fromEntries(gezegd),
  };
}
