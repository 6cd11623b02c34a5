import { z } from "@hono/zod-openapi";
import { codesVan, leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";

const verplicht = (vraag: string, max: number) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

const leefgebied = z.enum(codesVan(leefgebieden), "Kies waar dit over gaat.");

export const OorzaakFormulier = z.strictObject({
  woorden: verplicht("Schrijf op wat maakt dat het nu niet lukt.", 1000),
  leefgebied,
  versie: versieVeld,
});

export const DoelFormulier = z.strictObject({
  woorden: verplicht("Schrijf op wat de inwoner wil bereiken.", 1000),
  leefgebied,
  oorzaakId: z.uuid("Kies een oorzaak uit de lijst.").optional(),
  versie: versieVeld,
});

export const ActieFormulier = z
  .strictObject({
    wat: verplicht("Schrijf op wat er gaat gebeuren.", 500),
    niveau: z.enum(codesVan(niveaus), "Kies waar de hulp vandaan komt."),
    wie: z.uuid("Kies iemand uit de lijst.").optional(),
    ander: tekstVeld(200),
    wanneer: dagVeld("Vul een dag in, of laat het veld leeg.").optional(),
    versie: versieVeld,
  })
  .refine(({ wie, ander }) => (wie === undefined) !== (ander === undefined), {
    path: ["wie"],
    message: "Kies iemand, of vul in wie het anders doet. Niet allebei.",
  });
