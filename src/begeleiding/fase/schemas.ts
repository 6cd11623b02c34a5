import { z } from "@hono/zod-openapi";
import { dagVeld, formulierIdVeld, leesbaar, versieVeld } from "#shared/velden.ts";
import { langsteTussenpoos } from "./fase.ts";

const waarom = "Schrijf kort op waarom een leun- en steuncontact nu past.";
const hoeVaak = `Vul in om de hoeveel weken je contact hebt: 1 tot en met ${langsteTussenpoos}.`;

export const NieuweFase = z.strictObject({
  id: formulierIdVeld,
  reden: leesbaar(
    z.string(waarom).trim().min(1, waarom).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."),
  ),
  elkeWeken: z.coerce.number(hoeVaak).int(hoeVaak).min(1, hoeVaak).max(langsteTussenpoos, hoeVaak),
  van: dagVeld("Vul de dag in waarop het leun- en steuncontact begon."),
  versie: versieVeld,
});

export const EindeFase = z.strictObject({
  op: dagVeld("Vul de dag in waarop het leun- en steuncontact stopte."),
  versie: versieVeld,
});
