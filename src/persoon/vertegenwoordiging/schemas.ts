import { z } from "@hono/zod-openapi";
import { dagVeld, emailVeld, formulierIdVeld, tekstVeld, telefoonVeld } from "#shared/velden.ts";
import { type Vertegenwoordiger, vertegenwoordigers } from "./vertegenwoordiging.ts";

// @NOTE Object.keys gives the codes of the list as plain text.
const soorten = Object.keys(vertegenwoordigers) as [Vertegenwoordiger, ...Vertegenwoordiger[]];

export const NieuweVertegenwoordiging = z
  .strictObject({
    id: formulierIdVeld,
    soort: z.enum(soorten, "Kies wat deze persoon voor de inwoner doet."),
    doorInwonerId: z.uuid("Kies iemand uit de lijst.").optional(),
    naam: tekstVeld(200),
    organisatie: tekstVeld(200),
    telefoon: telefoonVeld,
    email: emailVeld,
    van: dagVeld("Vul de dag in waarop dit begon."),
  })
  .refine(({ doorInwonerId, naam, organisatie }) => {
    const heeftNaam = naam !== undefined || organisatie !== undefined;
    return (doorInwonerId === undefined) === heeftNaam;
  }, wie());

export const EindeVertegenwoordiging = z.strictObject({ tot: dagVeld("Vul de dag in waarop dit eindigt.") });

function wie() {
  const message = "Kies iemand uit de lijst, of vul een naam of organisatie in. Niet allebei.";
  return { path: ["doorInwonerId"], message };
}
