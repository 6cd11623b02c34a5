import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, type Metafile, type Plugin } from "esbuild";

import { keepUsed, usedClasses } from "./used-css.ts";

const web = fileURLToPath(new URL("../src/web", import.meta.url));
const target = ["es2022", "chrome100", "firefox100", "safari15.4"];

/**
 * Writes the stylesheets and the islands to `outDir` under names that change with their content.
 * Gives the file names, in the order a page links them: the theme first, so that another one can take its place.
 */
export async function buildAssets(outDir: string): Promise<{ styles: string[]; scripts: string[] }> {
  const [thema, app, werk, islands, werkIslands] = await Promise.all([
    bundle(join(web, "styles/thema.css"), outDir),
    bundle(join(web, "styles/app.css"), outDir),
    bundle(join(web, "styles/werk.css"), outDir),
    bundle(join(web, "islands/islands.ts"), outDir),
    bundle(join(web, "islands/werk.ts"), outDir),
  ]);
  return { styles: [thema, app, werk], scripts: [islands, werkIslands] };
}

async function bundle(entry: string, outDir: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: outDir,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target,
    metafile: true,
    plugins: [onlyUsedCss],
    logLevel: "warning",
  });
  return basename(onlyOutput(metafile));
}

function onlyOutput(metafile: Metafile): string {
  const [output, ...rest] = Object.keys(metafile.outputs);
  if (output === undefined || rest.length > 0) throw new Error("one file in, one file out");
  return output;
}

const onlyUsedCss: Plugin = {
  name: "only-used-css",
  setup(setup) {
    setup.onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => ({
      contents: keepUsed(await readFile(path, "utf8"), usedClasses),
      loader: "css",
    }));
  },
};
