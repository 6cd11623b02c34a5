import type { Hono } from "hono";
import type { Databases } from "#db/pool.ts";
import type { Env } from "#db/request.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { bewaringTonen } from "./bewaren.ts";
import { demoGemeenteInrichten } from "./gemeente.ts";
import { demonstratieEisen, personasVan } from "./inlog/list-personas.ts";
import { demoInlogPages } from "./inlog/pages.tsx";
import { createDemoProvider, demoMount, type DemoProvider } from "./inlog/provider.ts";
import { demoJaarMaken } from "./jaar.ts";
import { isBereikt, zetMijlpaal } from "./mijlpaal.ts";
import { listStaf } from "./mensen.ts";
import { toegangMaken } from "./toegang.ts";
import { zwolle } from "./zwolle.ts";

export type Demo = {
  readonly issuer: DemoProvider["issuer"];
  readonly handle: DemoProvider["handle"];
  /** Requests under this path are the demo provider's. */
  readonly mount: string;
  readonly pages: Hono<Env>;
  /** Who one can log in as, a line each. */
  readonly uitleg: readonly string[];
};

type Start = {
  readonly productie: boolean;
  readonly baseUrl: string;
  readonly databases: Databases;
  readonly sleutels: Sleutels;
  readonly say: (line: string) => void;
};

/** The demonstration: a municipality with a year of made-up questions, and a log-in that is open to everyone. */
export async function openDemo({ productie, baseUrl, databases, sleutels, say }: Start): Promise<Demo> {
  await demoVullen(databases, sleutels, say);
  const personas = personasVan(databases.app, zwolle.id);
  const provider = createDemoProvider({ productie, baseUrl, gemeenteId: zwolle.id, personas });
  const voorbeelden = new Map((await personas()).map((persona) => [persona.rol, persona]));
  return {
    issuer: provider.issuer,
    handle: provider.handle,
    mount: `${demoMount}/`,
    pages: demoInlogPages(provider),
    uitleg: Array.from(voorbeelden.values(), ({ rol, naam, team }) => {
      return `  ${rol.replace("_", " ").padEnd(22)}${naam}${team ? ` (${team})` : ""}`;
    }),
  };
}

/** Once; a first start that was broken off goes on where it stopped. A municipality that was made otherwise stays as it is. */
async function demoVullen(databases: Databases, sleutels: Sleutels, say: (line: string) => void): Promise<void> {
  const nu = new Date();
  if ((await demoGemeenteInrichten(databases, nu)) === "gemaakt") await zetMijlpaal(databases, "jaar_begonnen", nu);
  await demonstratieEisen(databases.app, zwolle.id);
  const isBegonnen = await isBereikt(databases, "jaar_begonnen", nu);
  if (!isBegonnen || (await isBereikt(databases, "jaar_klaar", nu))) return;
  const aantal = await demoJaarMaken(databases, sleutels, nu);
  await bewaringTonen(databases, nu);
  await toegangMaken(databases, sleutels, await listStaf(databases, zwolle.id, nu), nu);
  await zetMijlpaal(databases, "jaar_klaar", nu);
  say(`Demonstratie gemaakt: ${aantal} verzonnen hulpvragen in een jaar.`);
}
