import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

const globalSetup = "test/global-setup.ts";

const shared = {
  // Starts the one database of a run; every test file then works on a clone of the template.
  globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
  testTimeout: 20_000,
  hookTimeout: 20_000,
  // A test that fails once is a failure: it is repaired, not repeated.
  retry: 0,
};

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { ...shared, name: "tests", include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"] },
      },
      { extends: true, test: { ...shared, name: "browser", include: ["e2e/**/*.e2e.{ts,tsx}"] } },
    ],
  },
});
