/** The house as data: ARCHITECTURE.md in a form a test can hold against the files. A change here is a decision (ADR). */

export type TechnicalWing = "shared" | "db" | "web" | "api";

/** Files are free-named here; what each may import of the others. None of them knows a room. */
export const technicalWings: Readonly<Record<TechnicalWing, readonly TechnicalWing[]>> = {
  shared: [],
  db: ["shared"],
  web: ["shared", "db"],
  api: ["shared", "db"],
};

/** The wings with rooms, in order: a room imports only from its own wing and from wings before it. */
export const wings = [
  "organisatie",
  "basis",
  "persoon",
  "instroom",
  "begeleiding",
  "toegang",
  "zorgen",
  "werkverdeling",
  "sturing",
  "beheer",
];

export type Kind =
  | "rule"
  | "rechten"
  | "paths"
  | "schemas"
  | "jobs"
  | "queries"
  | "commands"
  | "view"
  | "fragment"
  | "pages"
  | "api"
  | "cli"
  | "test";

/** What a file in a room is, by its name: the first that fits. */
export const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["test", /\.test\.tsx?$/],
  ["rechten", /^rechten\.ts$/],
  ["paths", /^paths\.ts$/],
  ["schemas", /^schemas\.ts$/],
  ["jobs", /^jobs\.ts$/],
  ["queries", /^queries\.ts$/],
  ["commands", /^commands\.ts$/],
  ["pages", /^pages\.tsx$/],
  ["api", /^api\.ts$/],
  ["cli", /^cli\.ts$/],
  ["fragment", /^[A-Z][A-Za-z]*Fragment\.tsx$/],
  ["view", /^[A-Z][A-Za-z]*\.tsx$/],
  ["rule", /^[a-z]+(-[a-z]+)*\.ts$/],
];

export type Imports = { wings: readonly TechnicalWing[]; own: readonly Kind[]; other: readonly Kind[] };

const view: Imports = {
  wings: ["shared", "web"],
  own: ["rule", "paths", "view", "fragment"],
  other: ["rule", "paths", "fragment"],
};

/** The import table: what a file may import from the technical wings, its own room and other rooms. A test is free. */
export const imports: Readonly<Record<Exclude<Kind, "test">, Imports>> = {
  rule: { wings: ["shared"], own: ["rule"], other: ["rule"] },
  rechten: { wings: ["shared"], own: ["rule"], other: ["rule"] },
  paths: { wings: ["shared"], own: [], other: [] },
  schemas: { wings: ["shared"], own: ["rule"], other: ["rule"] },
  jobs: { wings: ["shared", "db"], own: ["rule", "queries", "commands"], other: ["rule", "queries", "commands"] },
  queries: { wings: ["shared", "db"], own: ["rule", "queries"], other: ["rule", "queries"] },
  commands: {
    wings: ["shared", "db"],
    own: ["rule", "rechten", "queries", "commands"],
    other: ["rule", "queries", "commands"],
  },
  view,
  fragment: view,
  pages: {
    wings: ["shared", "db", "web"],
    own: ["rule", "rechten", "paths", "schemas", "queries", "commands", "view", "fragment"],
    other: ["rule", "paths", "queries", "commands"],
  },
  api: {
    wings: ["shared", "db", "api"],
    own: ["rule", "rechten", "paths", "schemas", "queries", "commands"],
    other: ["rule", "paths", "queries", "commands"],
  },
  cli: {
    wings: ["shared", "db"],
    own: ["rule", "schemas", "queries", "commands", "jobs"],
    other: ["rule", "paths", "queries", "commands"],
  },
};

export type RootFile = "server.ts" | "worker.ts" | "app.tsx" | "rooms.ts" | "config.ts";

/** The only files outside a wing: what each imports of the wings, of each other and of the rooms. */
export const rootFiles: Readonly<
  Record<RootFile, { wings: readonly TechnicalWing[]; root: readonly RootFile[]; rooms: readonly Kind[] }>
> = {
  "config.ts": { wings: ["shared"], root: [], rooms: [] },
  "app.tsx": {
    wings: ["shared", "db", "web", "api"],
    root: ["config.ts", "rooms.ts"],
    rooms: ["rule", "rechten", "paths", "schemas", "queries", "commands", "view", "fragment", "pages", "api"],
  },
  "rooms.ts": { wings: ["shared"], root: [], rooms: ["rechten", "pages", "api"] },
  "worker.ts": { wings: ["shared", "db"], root: ["config.ts"], rooms: ["jobs"] },
  "server.ts": { wings: ["shared", "db", "web", "api"], root: ["config.ts", "app.tsx", "worker.ts"], rooms: [] },
};

/** Where a package may be used, if not everywhere: a place is a technical wing, a kind or "root". */
export const packages: readonly { name: RegExp; places: readonly (TechnicalWing | Kind | "root")[] }[] = [
  { name: /^(pg|kysely)$/, places: ["db", "jobs", "queries", "commands", "cli"] },
  { name: /^(hono|@hono\/node-server)$/, places: ["root", "db", "web", "api", "pages"] },
  { name: /^react(-dom)?$/, places: ["root", "web", "view", "fragment", "pages"] },
];

/** Pure kinds: no package, no Node, no clock. */
export const pure: readonly Kind[] = ["rule", "rechten", "paths"];

/** Kinds that are handed the moment and never ask the clock. */
export const timeless: readonly Kind[] = [...pure, "schemas", "queries", "commands", "view", "fragment"];

/** Names that say nothing. */
export const forbiddenWords = "util utils helper helpers common service services types manager managers misc".split(
  " ",
);

export const mostFilesInRoom = 15;
