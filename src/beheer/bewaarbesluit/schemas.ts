import { z } from "zod";
import { codesVan } from "#instroom/hulpvraag/codelijst.ts";
import { idEindeVan } from "#shared/kenmerk.ts";
import { dagVeld, formulierIdVeld, leesbaar } from "#shared/velden.ts";
import { besluiten } from "./bewaarbesluit.ts";

const vraag = "Vul het kenmerk in. Een kenmerk ziet eruit als 7QF3-9KDX.";
const kenmerk = z.string(vraag).refine((tekst) => idEindeVan(tekst) !== undefined, vraag);
const waarom = "Schrijf op waarom. Noem geen namen.";
const reden = leesbaar(
  z.string(waarom).trim().min(1, waarom).max(1000, "Deze tekst is te lang. Gebruik niet meer dan 1000 tekens."),
);

export const NieuweBewaarstop = z.strictObject({ id: formulierIdVeld, kenmerk, reden });

export const Opheffing = z.strictObject({});

export const NieuwVerzoek = z.strictObject({
  id: formulierIdVeld,
  kenmerk,
  ontvangenOp: dagVeld("Vul de dag in waarop het verzoek kwam."),
});

export const Verzoekbesluit = z.strictObject({
  besluit: z.enum(codesVan(besluiten), "Kies ja of nee."),
  reden,
});
