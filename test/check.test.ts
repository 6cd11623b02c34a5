import { describe, expect, test } from "vitest";
import { judge } from "../scripts/check/audit.ts";
import { countLine, summary } from "../scripts/check/report.ts";
import type { Outcome, Ran } from "../scripts/check/step.ts";
import { countTests } from "../scripts/check/vitest.ts";

const ran = (outcome: Outcome, name = "tests"): Ran => ({ name, seconds: 1, outcome });

describe("the last line of npm test", () => {
  test("counts the tests of all steps", () => {
    const unit = ran({ status: "groen", tests: { passed: 10, failed: 0, skipped: 0 } });
    const browser = ran({ status: "groen", tests: { passed: 4, failed: 0, skipped: 0 } });
    expect(summary([unit, browser]).split("\n").at(-1)).toBe("14 passed, 0 failed");
  });

  test("names skipped tests only when there are some", () => {
    expect(countLine([ran({ status: "groen", tests: { passed: 1, failed: 0, skipped: 2 } })])).toBe(
      "1 passed, 0 failed, 2 skipped",
    );
  });

  test("a red step without a failed test is one failure", () => {
    expect(countLine([ran({ status: "rood" }, "lint"), { name: "tests", seconds: 0 }])).toBe("0 passed, 1 failed");
  });

  test("a red step with failed tests is counted once", () => {
    expect(countLine([ran({ status: "rood", tests: { passed: 3, failed: 2, skipped: 0 } })])).toBe(
      "3 passed, 2 failed",
    );
  });
});

describe("counting tests in vitest's report", () => {
  const report = (results: readonly { status: string; tests: readonly string[] }[]) =>
    JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: results.map(({ status, tests }) => ({
        status,
        assertionResults: tests.map((state) => ({ status: state })),
      })),
    });

  test("passed, failed and skipped come from the report", () => {
    expect(countTests(report([{ status: "failed", tests: ["failed", "passed"] }]))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  test("a file that could not be loaded counts as one that failed", () => {
    expect(countTests(report([{ status: "failed", tests: [] }])).failed).toBe(2);
  });
});

describe("npm audit", () => {
  const vulnerabilities = (high: number, critical: number) =>
    JSON.stringify({ metadata: { vulnerabilities: { low: 1, high, critical, total: 1 + high + critical } } });

  test("a grave hole is red, a small one is said", () => {
    expect(judge(vulnerabilities(1, 0)).status).toBe("rood");
    expect(judge(vulnerabilities(0, 1)).status).toBe("rood");
    expect(judge(vulnerabilities(0, 0))).toEqual({ status: "groen", note: "1 bekende lekken, waarvan 0 ernstig" });
  });

  test("a registry that does not answer is a skip, said aloud", () => {
    expect(judge(JSON.stringify({ message: "405 Method Not Allowed - POST https://registry.example" }))).toEqual({
      status: "overgeslagen",
      note: "npm audit kreeg geen antwoord: 405 Method Not Allowed",
    });
  });
});
