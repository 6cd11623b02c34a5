import { z } from "zod";
import { run } from "./command.ts";
import type { Outcome } from "./step.ts";

// Either the counts, or why there are none.
const Answer = z.union([
  z.object({
    metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number(), total: z.number() }) }),
  }),
  z.object({ message: z.string() }),
]);

const quickly = ["--fetch-retries=0", "--fetch-timeout=15000"];

/** Known holes in what we deliver: high or critical is red. A registry that does not answer is said aloud, not red. */
export async function audit(): Promise<Outcome> {
  const { stdout } = await run("npm", ["audit", "--omit=dev", "--json", ...quickly]);
  return judge(stdout);
}

export function judge(stdout: string): Outcome {
  const answer = Answer.parse(JSON.parse(stdout));
  if ("message" in answer)
    return { status: "overgeslagen", note: `npm audit kreeg geen antwoord: ${answer.message.split(" - ")[0]}` };

  const { high, critical, total } = answer.metadata.vulnerabilities;
  const note = `${total} bekende lekken, waarvan ${high + critical} ernstig`;
  return high + critical > 0 ? { status: "rood", note, output: stdout } : { status: "groen", note };
}
