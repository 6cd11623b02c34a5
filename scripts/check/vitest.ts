import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { run } from "./command.ts";
import type { Counts, Outcome } from "./step.ts";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** Runs one project of vitest.config.ts; the counts come from vitest's own report. */
export async function vitest(project: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "keukentafel-check-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];

  const { code, output } = await run("vitest", ["run", "--project", project, ...reporters]);
  const text = await readFile(report, "utf8").catch(() => undefined);
  await rm(folder, { recursive: true, force: true });

  const tests = text === undefined ? { passed: 0, failed: 0, skipped: 0 } : countTests(text);
  return code === 0 ? { status: "groen", tests } : { status: "rood", tests, output };
}

/** A file that could not be loaded has no tests to count: it counts as one that failed. */
export function countTests(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = Report.parse(
    JSON.parse(report),
  );
  const broken = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}
