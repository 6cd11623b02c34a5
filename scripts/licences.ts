/**
 * Writes docs/licences.md: what we deliver besides our own code, and under which licence. With --check it only compares.
 * Fails on a licence that is not in the list below.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "..");
const target = join(root, "docs", "licences.md");

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      cpu: z.unknown().optional(),
    }),
  ),
});

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});

const permissive = "0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-4.0 CC0-1.0 ISC MIT PostgreSQL";
const allowed = new Set([...permissive.split(" "), "EUPL-1.2", "Python-2.0", "Unlicense"]);

type Package = { name: string; version: string; licence: string; direct: boolean; perMachine: boolean };

const packages = await readPackages();
const refused = packages.filter(({ licence }) => !isAllowed(licence));
const page = render(packages);

if (refused.length > 0) {
  for (const { name, version, licence } of refused) console.error(`${name} ${version}: licentie ${licence}`);
  process.exitCode = 1;
} else if (!process.argv.includes("--check")) {
  await writeFile(target, page);
} else if ((await readFile(target, "utf8").catch(() => "")) !== page) {
  console.error("docs/licences.md is niet bij: node scripts/licences.ts");
  process.exitCode = 1;
}

/** From the lock file alone, so that the page is the same on every machine. */
async function readPackages(): Promise<Package[]> {
  const { packages: locked } = Lock.parse(await readJson("package-lock.json"));
  const { dependencies, optionalDependencies } = Manifest.parse(await readJson("package.json"));
  const asked = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)]);

  return Object.entries(locked)
    .filter(([path, entry]) => path !== "" && !entry.dev)
    .map(([path, { version = "?", license = "onbekend", optional = false, cpu }]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const direct = path === `node_modules/${name}` && asked.has(name);
      return { name, version, licence: license, direct, perMachine: optional && cpu !== undefined && !direct };
    })
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, file), "utf8"));
}

/** An SPDX expression is allowed when one of its choices is: "(MIT OR GPL-3.0)" is, "MIT AND GPL-3.0" is not. */
function isAllowed(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => allowed.has(part.trim())));
}

function render(all: readonly Package[]): string {
  const listed = all.filter((entry) => !entry.perMachine);
  const rows = listed.map(({ name, version, licence, direct }) => {
    return `| ${direct ? `**${name}**` : name} | ${version} | ${licence} |`;
  });
  return `# Licences

What Keukentafel brings along when it runs, written by \`scripts/licences.ts\` from \`package-lock.json\`. Bold is what \`package.json\` asks
for; the rest comes with it. Variants of a package for one kind of machine (${all.length - listed.length}) were checked and are left out.

| package | version | licence |
| --- | --- | --- |
${rows.join("\n")}
`;
}
