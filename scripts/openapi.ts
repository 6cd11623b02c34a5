import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const contract = new URL("../openapi.json", import.meta.url);
const bundle = new URL("../dist/openapi/contract.js", import.meta.url);

/** Writes openapi.json from the routes of the API; with --check it only compares. */
await mkdir(new URL(".", bundle), { recursive: true });
await build({
  stdin: {
    contents: `import { openapiDocument } from "#api/document.ts";
      import { createApi } from "./src/app.tsx";
      export const contract = openapiDocument(createApi());`,
    resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    loader: "ts",
  },
  outfile: fileURLToPath(bundle),
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  jsx: "automatic",
});
const made = (await import(bundle.href)) as { contract: object }; // made by the lines above
const text = `${JSON.stringify(made.contract, null, 2)}\n`;

if (!process.argv.includes("--check")) {
  await writeFile(contract, text);
} else if ((await readFile(contract, "utf8").catch(() => "")) !== text) {
  console.error("openapi.json is not current: run npm run openapi");
  process.exitCode = 1;
}
