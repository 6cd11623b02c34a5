import type { Counts, Ran } from "./step.ts";

/** The table at the end: every step with its seconds; the last line is what the CI reads. */
export function summary(steps: readonly Ran[]): string {
  const width = Math.max(...steps.map((step) => step.name.length));
  const lines = steps.map((step) => {
    const state = step.outcome?.status ?? "niet gedraaid";
    return `  ${step.name.padEnd(width)}  ${state.padEnd(13)} ${seconds(step)}  ${remark(step)}`.trimEnd();
  });
  const total = steps.reduce((sum, step) => sum + step.seconds, 0);
  return [...lines, `  ${"samen".padEnd(width + 15)} ${total.toFixed(1).padStart(6)} s`, "", countLine(steps)].join(
    "\n",
  );
}

function seconds(step: Ran): string {
  return step.outcome ? `${step.seconds.toFixed(1).padStart(6)} s` : " ".repeat(8);
}

function remark({ outcome }: Ran): string {
  const tests = outcome?.tests;
  const counted = tests && `${tests.passed} goed, ${tests.failed} fout, ${tests.skipped} overgeslagen`;
  return [counted, outcome?.note].filter(Boolean).join("; ");
}

/** `N passed, N failed[, N skipped]`: tests, and each red step without a failed test as one that failed. */
export function countLine(steps: readonly Ran[]): string {
  const { passed, failed, skipped } = steps.reduce(add, { passed: 0, failed: 0, skipped: 0 });
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function add(sum: Counts, { outcome }: Ran): Counts {
  const tests = outcome?.tests ?? { passed: 0, failed: 0, skipped: 0 };
  const failed = outcome?.status === "rood" ? Math.max(1, tests.failed) : tests.failed;
  return { passed: sum.passed + tests.passed, failed: sum.failed + failed, skipped: sum.skipped + tests.skipped };
}
