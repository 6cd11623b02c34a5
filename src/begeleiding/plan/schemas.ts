import { z } from "@hono/zod-openapi";
import { codesVan, leefgebieden, niveaus } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar, tekstVeld, versieVeld } from "#shared/velden.ts";
import { actieEinden, doeleinden } from "#begeleiding/planversie/stuk.ts";

const verplicht = (vraag: string, max: number) =>
  leesbaar(
    z.string(vraag).trim().min(1, vraag).max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  );

export const NieuwDoelFormulier = z
  .strictObject({
    id: formulierIdVeld,
    woorden: verplicht("Schrijf op wat de inwoner wil bereiken.", 1000),
    leefgebied: z.enum(codesVan(leefgebieden), "Kies waar dit doel over gaat."),
    oorzaakId: z.uuid("Kies een oorzaak uit de lijst.").optional(),
    oorzaak: tekstVeld(1000),
    versie: versieVeld,
  })
  .refine(({ oorzaakId, oorzaak }) => oorzaakId === undefined || oorzaak === undefined, {
    path: ["oorzaak"],
    message: "Kies een oorzaak, of schrijf een nieuwe op. Niet allebei.",
  });

export const NieuweActieFormulier = z
  .strictObject({
    id: formulierIdVeld,
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

export const ActiestandFormulier = z.strictObject({
  stand: z.enum(codesVan(actieEinden), "Kies of de actie gedaan is of niet meer hoeft."),
  versie: versieVeld,
});

export const DoelstandFormulier = z.strictObject({
  stand: z.enum(codesVan(doeleinden), "Kies hoe dit doel eindigt."),
  toelichting: tekstVeld(1000),
  versie: versieVeld,
});

export const AkkoordFormulier = z.strictObject({
  id: formulierIdVeld,
  inwonerId: z.uuid("Kies wie dit zegt."),
  op: dagVeld("Vul de dag in waarop jullie het plan bespraken."),
  akkoord: z.boolean("Kies of deze persoon het eens is met het plan."),
  opmerking: tekstVeld(2000),
  versie: versieVeld,
});
