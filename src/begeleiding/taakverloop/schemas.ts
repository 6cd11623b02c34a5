import { z } from "@hono/zod-openapi";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { dagVeld, formulierIdVeld, leesbaar, versieVeld } from "#shared/velden.ts";
import { opschortgronden, verlengeenheden } from "./taakverloop.ts";

const hoeLang = "Vul in met hoeveel dagen, weken of maanden: 1 tot en met 365.";
const waarom = "Schrijf op waarom het langer duurt, zoals het in de brief staat.";

export const NieuweMedewerker = z.strictObject({
  id: formulierIdVeld,
  medewerkerId: z.uuid("Kies een collega."),
  versie: versieVeld,
});

export const AndereDag = z.strictObject({
  id: formulierIdVeld,
  uiterlijk: dagVeld("Vul de nieuwe dag in.").optional(),
  versie: versieVeld,
});

export const NieuweOpschorting = z.strictObject({
  id: formulierIdVeld,
  grond: z.enum(codesVan(opschortgronden), "Kies waarom de termijn stilstaat."),
  van: dagVeld("Vul de eerste dag in waarop de termijn stilstaat."),
  tot: dagVeld("Vul de laatste dag in waarop de termijn stilstaat.").optional(),
  versie: versieVeld,
});

export const EindeOpschorting = z.strictObject({
  op: dagVeld("Vul de laatste dag in waarop de termijn stilstond."),
  versie: versieVeld,
});

export const NieuweVerlenging = z.strictObject({
  id: formulierIdVeld,
  lengte: z.coerce.number(hoeLang).int(hoeLang).min(1, hoeLang).max(365, hoeLang),
  eenheid: z.enum(codesVan(verlengeenheden), "Kies dagen, weken of maanden."),
  reden: leesbaar(
    z.string(waarom).trim().min(1, waarom).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."),
  ),
  gemeldOp: dagVeld("Vul de dag in waarop de aanvrager het hoorde."),
  versie: versieVeld,
});
