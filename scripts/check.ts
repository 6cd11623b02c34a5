/**
 * `npm test`: everything that must be green before a change counts, in the order in which it is cheapest to be wrong.
 * `npm test -- --only lint,types` runs a part. Stops at the first red step.
 */
import { parseArgs } from "node:util";
import { audit } from "./check/audit.ts";
import { command } from "./check/command.ts";
import { generatedFiles } from "./check/generated.ts";
import { openapiLint } from "./check/openapi.ts";
import { summary } from "./check/report.ts";
import type { Ran, Step } from "./check/step.ts";
import { vitest } from "./check/vitest.ts";

const steps: readonly Step[] = [
  { name: "format", run: () => command("oxfmt", ["--check", "."]) },
  { name: "lint", run: () => command("oxlint", []) },
  { name: "types", run: () => command("tsc", []) },
  { name: "tests", run: () => vitest("tests") },
  { name: "browser", run: () => vitest("browser") },
  { name: "openapi", run: openapiLint },
  { name: "generated", run: generatedFiles },
  { name: "audit", run: audit },
];

const chosen = choose();
const ran: Ran[] = [];
for (const step of chosen) ran.push(isRed(ran) ? { name: step.name, seconds: 0 } : await take(step));

console.log(`\n${summary(ran)}`);
process.exitCode = isRed(ran) ? 1 : 0;

function choose(): readonly Step[] {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (values.only === undefined) return steps;

  const names = values.only.split(",");
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Geen stap: ${unknown.join(", ")}. Er is: ${steps.map((step) => step.name).join(", ")}.`);
    process.exit(2);
  }
  return steps.filter((step) => names.includes(step.name));
}

async function take({ name, run }: Step): Promise<Ran> {
  const start = performance.now();
  console.log(`── ${name}`);
  const outcome = await run();
  const seconds = (performance.now() - start) / 1000;

  if (outcome.status === "rood") console.log(`\n${outcome.output ?? ""}`);
  if (outcome.status === "overgeslagen") console.log(`   overgeslagen: ${name}: ${outcome.note ?? ""}`);
  return { name, seconds, outcome };
}

function isRed(done: readonly Ran[]): boolean {
  return done.some((step) => step.outcome?.status === "rood");
}
