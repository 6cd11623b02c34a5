import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withScratchDatabase } from "./scratch-database.ts";

const schemaFile = new URL("../src/db/schema.ts", import.meta.url);

/** Writes src/db/schema.ts from a freshly migrated database; with --check it only compares. */
await withScratchDatabase(async (url) => {
  const generated = await generate(url);
  if (!process.argv.includes("--check")) return writeFile(schemaFile, generated);
  if ((await readFile(schemaFile, "utf8")) !== generated) {
    console.error("src/db/schema.ts is not current: run npm run db:types");
    process.exitCode = 1;
  }
});

async function generate(url: string): Promise<string> {
  const codegen = new URL("../node_modules/kysely-codegen/dist/cli/bin.js", import.meta.url).pathname;
  const folder = await mkdtemp(join(tmpdir(), "keukentafel-types-"));
  const outFile = join(folder, "schema.ts");
  try {
    await promisify(execFile)(process.execPath, [
      codegen,
      ...`--dialect postgres --url ${url} --out-file ${outFile} --camel-case --date-parser string --exclude-pattern migratie`.split(
        " ",
      ),
    ]);
    return await readFile(outFile, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}
