import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { root, run } from "./command.ts";
import type { Finished } from "./command.ts";
import type { Outcome } from "./step.ts";

const description = "openapi.json";
const besideCheckout = join("..", "shared", "data", "adr", "linter.yaml");

/** Spectral with the official ruleset of the NL API Design Rules: an error is red, warnings are counted. */
export async function openapiLint(): Promise<Outcome> {
  if (!existsSync(join(root, description))) return { status: "rood", output: `${description} ontbreekt.\n` };

  const chosen = process.env["ADR_RULESET"];
  const ruleset = resolve(root, chosen ?? besideCheckout);
  if (!existsSync(ruleset)) {
    if (chosen !== undefined) return { status: "rood", output: `ADR_RULESET: ${chosen} bestaat niet.\n` };
    return {
      status: "overgeslagen",
      note: `geen ${besideCheckout}; zet ADR_RULESET op de ruleset van de API Design Rules`,
    };
  }
  return verdict(await run("spectral", ["lint", description, "--ruleset", ruleset, "--format", "json", "--quiet"]));
}

// Spectral's severities: 0 error, 1 warning, 2 information, 3 hint.
const Findings = z.array(
  z.object({
    code: z.union([z.string(), z.number()]),
    message: z.string(),
    severity: z.number(),
    path: z.array(z.union([z.string(), z.number()])),
  }),
);

function verdict({ code, output, stdout }: Finished): Outcome {
  const findings = readFindings(stdout);
  if (!findings) return { status: "rood", output };

  const lines = findings.map(({ severity, code: rule, message, path }) => {
    return `${severity === 0 ? "fout" : "waarschuwing"}  ${rule}  ${path.join("/")}  ${message}`;
  });
  const warnings = findings.filter((finding) => finding.severity > 0).length;
  const errors = findings.length - warnings;
  const note = `${errors} fouten, ${warnings} waarschuwingen`;
  if (errors > 0 || code > 1) return { status: "rood", note, output: `${lines.join("\n")}\n` };
  return { status: "groen", note };
}

function readFindings(stdout: string): z.infer<typeof Findings> | undefined {
  try {
    return Findings.parse(JSON.parse(stdout));
  } catch {
    return undefined;
  }
}
