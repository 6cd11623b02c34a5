import { z } from "@hono/zod-openapi";
import { versieVeld } from "#shared/velden.ts";
import { type Toonreden, toonredenen } from "./geheim-adres.ts";

// @NOTE Object.keys gives the codes of the list as plain text.
const redenen = Object.keys(toonredenen) as [Toonreden, ...Toonreden[]];

export const Vraag = z.strictObject({ reden: z.enum(redenen, "Kies waarvoor je het adres nodig hebt.") });

export const Markering = z.strictObject({
  samen: z.array(z.uuid("Kies mensen uit de lijst.")).max(30).default([]),
});

export const Opheffing = z.strictObject({ versie: versieVeld });
