import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./command.ts";
import type { Outcome } from "./step.ts";

/** Each script writes its file, and with --check only compares. */
const generated = [
  { file: "src/db/schema.ts", script: "scripts/db-types.ts" },
  { file: "openapi.json", script: "scripts/openapi.ts" },
  { file: "docs/licences.md", script: "scripts/licences.ts" },
] as const;

export async function generatedFiles(): Promise<Outcome> {
  let output = "";
  for (const { file, script } of generated) {
    if (!existsSync(join(root, script))) {
      output += `${file}: ${script} ontbreekt.\n`;
      continue;
    }
    const finished = await run("node", [script, "--check"]);
    if (finished.code !== 0) output += `${file} is niet bij: node ${script}\n${finished.output}\n`;
  }
  return output ? { status: "rood", output } : { status: "groen", note: generated.map(({ file }) => file).join(", ") };
}
