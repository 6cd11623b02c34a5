import type { Hono } from "hono";
import type { Databases } from "#db/pool.ts";
import type { Env } from "#db/request.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import { demoGemeenteInrichten } from "./gemeente.ts";
import { personasVan } from "./inlog/list-personas.ts";
import { demoInlogPages } from "./inlog/pages.tsx";
import { createDemoProvider, demoMount, type DemoProvider } from "./inlog/provider.ts";
import { demoJaarMaken } from "./jaar.ts";
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
  const nu = new Date();
  if ((await demoGemeenteInrichten(databases, nu)) === "gemaakt") {
    say(`Demonstratie gemaakt: ${await demoJaarMaken(databases, sleutels, nu)} verzonnen hulpvragen in een jaar.`);
  }
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
