import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { buildAssets } from "./build-assets.ts";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** Bundles the server and the assets into dist: `node dist/server.js` is the whole product. */
export async function build(): Promise<string> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const outfile = `${dist}/server.js`;
  const [assets] = await Promise.all([
    buildAssets(`${dist}/assets`),
    bundle({
      entryPoints: [fileURLToPath(new URL("../src/server.ts", import.meta.url))],
      outdir: dist,
      entryNames: "server",
      chunkNames: "[name]-[hash]",
      splitting: true,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node22",
      packages: "external",
      jsx: "automatic",
      sourcemap: true,
      logLevel: "warning",
    }),
  ]);
  await writeFile(`${dist}/assets.json`, JSON.stringify(assets));
  return outfile;
}

if (import.meta.main) await build();
