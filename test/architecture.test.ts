import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  everyFileHasAPlace,
  filesHaveNoCycle,
  importsAreWrittenOneWay,
  importsFollowTheTable,
  namesSaySomething,
  nothingAsksTheClock,
  roomsAreSmall,
  roomsHaveNoCycle,
} from "./architecture/checks.ts";
import type { Check } from "./architecture/checks.ts";
import { headwordsOf, missingFrom, nounsOf } from "./architecture/glossary.ts";
import { imports, pure } from "./architecture/plan.ts";
import type { Kind } from "./architecture/plan.ts";
import { readSource } from "./architecture/source.ts";

const root = join(import.meta.dirname, "..");
const source = readSource(join(root, "src"));

const checks: Readonly<Record<string, Check>> = {
  "every file has a place": everyFileHasAPlace,
  "names say something": namesSaySomething,
  "rooms are small": roomsAreSmall,
  "imports follow the table": importsFollowTheTable,
  "imports are written one way": importsAreWrittenOneWay,
  "nothing that is handed the moment asks the clock": nothingAsksTheClock,
  "files have no cycle": filesHaveNoCycle,
  "rooms have no cycle": roomsHaveNoCycle,
};

describe("the house", () => {
  test.each(Object.entries(checks))("%s", (_, check) => {
    expect(check(source)).toEqual([]);
  });

  test("every wing, room and table stands in the glossary", () => {
    const glossary = join(root, "docs", "begrippen.md");
    const folder = join(root, "migrations");
    const migrations = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
    expect(existsSync(glossary), "docs/begrippen.md").toBe(true);

    const headwords = headwordsOf(readFileSync(glossary, "utf8"));
    expect(missingFrom(headwords, nounsOf(source, migrations))).toEqual([]);
  });
});

/** A small house in which every arrow is allowed. */
const sound: Readonly<Record<string, string>> = {
  "app.tsx": `import { Hono } from "hono";\nimport { hulpvraagPages } from "#instroom/hulpvraag/pages.tsx";`,
  "server.ts": `import { createServer } from "node:http";\nimport { app } from "./app.tsx";`,
  "shared/result.ts": `export const tellen = 1;`,
  "db/uow.ts": `import pg from "pg";\nimport { tellen } from "#shared/result.ts";`,
  "web/styles/app.css": `a { color: red }`,
  "web/Shell.tsx": `import { renderToStaticMarkup } from "react-dom/server";\nimport { Form } from "./components/Form.tsx";`,
  "web/components/Form.tsx": `import type { ReactNode } from "react";`,
  "organisatie/team/team.ts": `import type { Result } from "#shared/result.ts";`,
  "organisatie/team/queries.ts": `import { sql } from "kysely";\nimport type { Team } from "./team.ts";`,
  "organisatie/team/paths.ts": ``,
  "organisatie/team/TeamFragment.tsx": `import { Form } from "#web/components/Form.tsx";`,
  "instroom/hulpvraag/hulpvraag.ts": `import type { Team } from "#organisatie/team/team.ts";\n// new Date() is for others`,
  "instroom/hulpvraag/rechten.ts": `import type { Hulpvraag } from "./hulpvraag.ts";`,
  "instroom/hulpvraag/queries.ts": `import { listTeams } from "#organisatie/team/queries.ts";`,
  "instroom/hulpvraag/commands.ts": `import { magToewijzen } from "./rechten.ts";\nimport { uow } from "#db/uow.ts";`,
  "instroom/hulpvraag/HulpvraagPagina.tsx": `import { TeamFragment } from "#organisatie/team/TeamFragment.tsx";`,
  "instroom/hulpvraag/pages.tsx": `import { Hono } from "hono";\nimport {\n  HulpvraagPagina,\n} from "./HulpvraagPagina.tsx";`,
  "instroom/hulpvraag/hulpvraag.test.ts": `import { app } from "../../app.tsx";\nimport { nu } from "../../../test/nu.ts";`,
  "werkverdeling/mijn-werk/paths.ts": ``,
  "beheer/import/cli.ts": `import { readConfig } from "#config.ts";\nimport { getHulpvraag } from "#instroom/hulpvraag/queries.ts";`,
};

/** The sound house with these files put in, or put in place of its own. */
function houseWith(files: Readonly<Record<string, string>>) {
  return Object.entries({ ...sound, ...files }).map(([path, text]) => ({ path, text }));
}

type Breach = readonly [what: string, check: Check, files: Readonly<Record<string, string>>, sentence: string];

const place = everyFileHasAPlace;
const table = importsFollowTheTable;
const hulpvraag = "instroom/hulpvraag";

const breaches: readonly Breach[] = [
  ["a file beside the wings", place, { "hulpvraag.ts": "" }, "only server, worker, app and config"],
  ["an unknown wing", place, { "jeugd/gezin/gezin.ts": "" }, "jeugd is not a wing"],
  ["a file in a wing", place, { "instroom/hulpvraag.ts": "" }, "a wing holds rooms"],
  ["a folder in a room", place, { [`${hulpvraag}/views/Kop.tsx`]: "" }, "a flat folder"],
  ["a file of an unknown kind", place, { [`${hulpvraag}/hulpvraagLijst.ts`]: "" }, "unknown kind"],
  ["routes without the name pages", place, { [`${hulpvraag}/routes.tsx`]: "" }, "unknown kind"],
  ["styles outside web", place, { "db/tabel.css": "" }, "unknown kind"],
  ["styles in a room", place, { [`${hulpvraag}/hulpvraag.css`]: "" }, "unknown kind"],
  ["a barrel", namesSaySomething, { "shared/index.ts": "" }, `"index" says nothing`],
  ["a folder utils", namesSaySomething, { "web/utils/tekst.ts": "" }, `"utils" says nothing`],
  ["a file with helpers in its name", namesSaySomething, { "db/query-helpers.ts": "" }, `"helpers" says nothing`],
  ["a view with Manager in its name", namesSaySomething, { [`${hulpvraag}/TeamManager.tsx`]: "" }, `"manager"`],
  ["a room of sixteen files", roomsAreSmall, rules(16), "16 files"],

  ["shared that knows the database", table, { "shared/a.ts": `import "#db/uow.ts";` }, "shared does not know db"],
  ["web that knows a room", table, { "web/a.ts": `import "#organisatie/team/team.ts";` }, "web knows no rooms"],
  ["api that knows web", table, { "api/a.ts": `import "#web/Shell.tsx";` }, "api does not know web"],
  ["a rule that asks the database", table, inRoom("a.ts", "./queries.ts"), "kind rule imports no queries"],
  ["a rule that uses a package", table, inRoom("a.ts", "zod"), "kind rule is pure"],
  ["a rule that uses Node", table, inRoom("a.ts", "node:fs"), "kind rule is pure"],
  ["a right that changes something", table, inRoom("rechten.ts", "./commands.ts"), "kind rechten imports no commands"],
  ["paths with a rule", table, inRoom("paths.ts", "./hulpvraag.ts"), "kind paths imports no rule"],
  ["a schema that queries", table, inRoom("schemas.ts", "./queries.ts"), "kind schemas imports no queries"],
  ["a query that knows the web", table, inRoom("queries.ts", "#web/Shell.tsx"), "kind queries does not know web"],
  ["a query that changes something", table, inRoom("queries.ts", "./commands.ts"), "kind queries imports no commands"],
  ["a command that knows a form", table, inRoom("commands.ts", "./schemas.ts"), "kind commands imports no schemas"],
  ["a view that queries", table, inRoom("Kop.tsx", "./queries.ts"), "kind view imports no queries"],
  [
    "a view that takes a whole page of another",
    table,
    inRoom("Kop.tsx", "#organisatie/team/TeamPagina.tsx"),
    "imports no view of another",
  ],
  ["a view with SQL", table, inRoom("Kop.tsx", "kysely"), "kysely is not used in view"],
  ["a page with SQL", table, inRoom("pages.tsx", "kysely"), "kysely is not used in pages"],
  ["a page that imports the API", table, inRoom("pages.tsx", "./api.ts"), "kind pages imports no api"],
  ["an API that imports a page", table, inRoom("api.ts", "./pages.tsx"), "kind api imports no pages"],
  ["an API that knows web", table, inRoom("api.ts", "#web/Shell.tsx"), "kind api does not know web"],
  [
    "the rights of another room",
    table,
    inRoom("commands.ts", "#organisatie/team/rechten.ts"),
    "no rechten of another room",
  ],
  ["the pages of another room", table, inRoom("pages.tsx", "#organisatie/team/pages.tsx"), "no pages of another room"],
  [
    "a later wing",
    table,
    inRoom("queries.ts", "#werkverdeling/mijn-werk/queries.ts"),
    "werkverdeling comes after instroom",
  ],
  [
    "a later wing, exported on",
    table,
    { [`${hulpvraag}/a.ts`]: `export { x } from "#beheer/import/import.ts";` },
    "comes after",
  ],
  [
    "a later wing, imported late",
    table,
    { [`${hulpvraag}/queries.ts`]: `const x = await import("#beheer/import/queries.ts");` },
    "comes after",
  ],
  ["a room that knows the application", table, inRoom("pages.tsx", "#app.tsx"), "does not know the application"],
  ["a room that reads the configuration", table, inRoom("queries.ts", "#config.ts"), "does not know the application"],
  [
    "a server that knows a room",
    table,
    { "server.ts": `import "#instroom/hulpvraag/queries.ts";` },
    "no queries of a room",
  ],
  ["a worker that knows the web", table, { "worker.ts": `import "#web/Shell.tsx";` }, "does not know web"],
  [
    "a configuration that knows the application",
    table,
    { "config.ts": `import "./app.tsx";` },
    "does not know app.tsx",
  ],
  ["a configuration that knows the database", table, { "config.ts": `import "#db/uow.ts";` }, "does not know db"],
  ["a view that knows the database", table, inRoom("Kop.tsx", "#db/uow.ts"), "kind view does not know db"],
  ["a right that knows the database", table, inRoom("rechten.ts", "#db/uow.ts"), "kind rechten does not know db"],
  ["a schema that knows the database", table, inRoom("schemas.ts", "#db/uow.ts"), "kind schemas does not know db"],
  ["a command that knows the web", table, inRoom("commands.ts", "#web/Shell.tsx"), "kind commands does not know web"],
  ["a job that knows the web", table, inRoom("jobs.ts", "#web/Shell.tsx"), "kind jobs does not know web"],
  ["a job that knows a page", table, inRoom("jobs.ts", "./pages.tsx"), "kind jobs imports no pages"],
  ["a page that knows the api wing", table, inRoom("pages.tsx", "#api/problem.ts"), "kind pages does not know api"],
  ["a program that knows a page", table, inRoom("cli.ts", "./pages.tsx"), "kind cli imports no pages"],
  ["another room's schemas", table, inRoom("schemas.ts", "#organisatie/team/schemas.ts"), "no schemas of another room"],
  ["something that has no place", table, inRoom("queries.ts", "#jeugd/gezin/gezin.ts"), "jeugd is not a wing"],
  [
    "a worker that knows a page",
    table,
    { "worker.ts": `import "#instroom/hulpvraag/pages.tsx";` },
    "no pages of a room",
  ],
  ["a test that is imported", table, inRoom("queries.ts", "./hulpvraag.test.ts"), "nobody imports a test"],
  ["code from outside src", table, inRoom("queries.ts", "../../../test/nu.ts"), "lies outside src"],

  [
    "another room by a relative path",
    importsAreWrittenOneWay,
    inRoom("queries.ts", "../../organisatie/team/team.ts"),
    "is written #organisatie/team/team.ts",
  ],
  [
    "another wing by a relative path",
    importsAreWrittenOneWay,
    { "web/a.ts": `import "../shared/result.ts";` },
    "is written #shared/result.ts",
  ],
  [
    "its own room through #",
    importsAreWrittenOneWay,
    inRoom("queries.ts", "#instroom/hulpvraag/hulpvraag.ts"),
    "is written ./",
  ],

  [
    "a rule that asks the time",
    nothingAsksTheClock,
    { [`${hulpvraag}/a.ts`]: "const nu = new Date();" },
    "takes the moment",
  ],
  [
    "a command that asks the time",
    nothingAsksTheClock,
    { [`${hulpvraag}/commands.ts`]: "Date.now()" },
    "takes the moment",
  ],

  [
    "two files in a circle",
    filesHaveNoCycle,
    { "shared/a.ts": `import "./b.ts";`, "shared/b.ts": `import "./a.ts";` },
    "shared/a.ts -> shared/b.ts -> shared/a.ts",
  ],
  [
    "two rooms in a circle",
    roomsHaveNoCycle,
    { "instroom/a/a.ts": `import "#instroom/b/b.ts";`, "instroom/b/c.ts": `import "#instroom/a/d.ts";` },
    "instroom/a -> instroom/b -> instroom/a",
  ],
];

/** A file of the room hulpvraag that imports this. */
function inRoom(name: string, specifier: string) {
  return { [`${hulpvraag}/${name}`]: `import { iets } from "${specifier}";` };
}

function rules(count: number) {
  const letters = "abcdefghijklmnopqrstuvwxyz".slice(0, count).split("");
  return Object.fromEntries(letters.map((letter) => [`basis/aanbod/${letter}.ts`, ""]));
}

describe("the import table", () => {
  const rows = Object.entries(imports);

  test("rooms talk through rules, queries, commands, paths and fragments", () => {
    const others = rows.flatMap(([, row]) => row.other);
    expect([...new Set(others)].toSorted()).toEqual(["commands", "fragment", "paths", "queries", "rule"]);
  });

  test("what is pure knows only what is pure", () => {
    const known = pure.flatMap((kind) => rows.filter(([name]) => name === kind)).map(([, row]) => row);
    expect(new Set(known.flatMap((row) => row.wings))).toEqual(new Set(["shared"]));
    expect(new Set(known.flatMap((row) => [...row.own, ...row.other]))).toEqual(new Set(["rule"]));
  });

  test("only commands, jobs, pages, api and programs change something, and nobody imports those three doors", () => {
    const using = (kind: Kind) =>
      rows.filter(([, row]) => [...row.own, ...row.other].includes(kind)).map(([name]) => name);
    expect(using("commands")).toEqual(["jobs", "commands", "pages", "api", "cli"]);
    expect([...using("pages"), ...using("api"), ...using("cli")]).toEqual([]);
  });
});

describe("the checks themselves", () => {
  test.each(Object.entries(checks))("%s: a sound house passes", (_, check) => {
    expect(check(houseWith({}))).toEqual([]);
  });

  test.each(breaches)("%s is seen", (_, check, files, sentence) => {
    const found = check(houseWith(files));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(sentence);
  });

  test("paths may be imported from a later wing, and make no circle", () => {
    const house = houseWith({
      "instroom/hulpvraag/Kop.tsx": `import { paths } from "#werkverdeling/mijn-werk/paths.ts";`,
      "werkverdeling/mijn-werk/queries.ts": `import type { Hulpvraag } from "#instroom/hulpvraag/hulpvraag.ts";`,
    });
    expect([table, roomsHaveNoCycle, filesHaveNoCycle].flatMap((check) => check(house))).toEqual([]);
  });

  test("tests do not count as files of a room", () => {
    expect(roomsAreSmall(houseWith({ ...rules(15), "basis/aanbod/aanbod.test.ts": "" }))).toEqual([]);
  });

  test("a noun that the glossary does not explain is seen", () => {
    const glossary =
      "# Begrippen\n| begrip | betekenis |\n| **hulpvraag** | wat een inwoner vraagt aan het team |\n| team, instroom | … |\n";
    const sql = `create table hulpvraag (id int);\nCREATE TABLE IF NOT EXISTS team_hulpvraag ();\n-- create table niets ();\ncreate table casus ();`;
    const files = [{ path: "instroom/sociale-kaart/paths.ts", text: "" }];
    expect(missingFrom(headwordsOf(glossary), nounsOf(files, [sql]))).toEqual(["casus", "sociale-kaart"]);
  });
});
