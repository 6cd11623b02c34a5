import { imports, packages, pure, rootFiles, technicalWings, wings } from "./plan.ts";
import { placeOf } from "./source.ts";
import type { Place } from "./source.ts";

type InRoom = Extract<Place, { type: "room" }>;

export function isTest(place: Place): boolean {
  return place.type === "room" && place.kind === "test";
}

/** Why a file that stands at `from` may not import `target`; undefined when it may. */
export function refuseImport(from: Place, target: string): string | undefined {
  const to = placeOf(target);
  if (typeof to === "string") return to;
  if (isTest(from)) return undefined;
  if (isTest(to)) return "nobody imports a test";

  switch (from.type) {
    case "root":
      return refuseFromRoot(rootFiles[from.file], from.file, to);
    case "technical":
      return refuseFromTechnical(from.wing, to);
    case "room":
      return refuseFromRoom(from, to);
  }
}

function refuseFromRoot(allowed: (typeof rootFiles)["app.tsx"], name: string, to: Place): string | undefined {
  switch (to.type) {
    case "root":
      return allowed.root.includes(to.file) ? undefined : `${name} does not know ${to.file}`;
    case "technical":
      return allowed.wings.includes(to.wing) ? undefined : `${name} does not know ${to.wing}`;
    case "room":
      return allowed.rooms.includes(to.kind) ? undefined : `${name} imports no ${to.kind} of a room`;
  }
}

function refuseFromTechnical(wing: keyof typeof technicalWings, to: Place): string | undefined {
  if (to.type !== "technical") return `${wing} knows no rooms and no application`;
  return to.wing === wing || technicalWings[wing].includes(to.wing) ? undefined : `${wing} does not know ${to.wing}`;
}

function refuseFromRoom(from: InRoom, to: Place): string | undefined {
  if (from.kind === "test") return undefined;
  const allowed = imports[from.kind];

  switch (to.type) {
    case "root":
      return from.kind === "cli" && to.file === "config.ts" ? undefined : "a room does not know the application";
    case "technical":
      return allowed.wings.includes(to.wing) ? undefined : `a file of kind ${from.kind} does not know ${to.wing}`;
    case "room": {
      if (from.room === to.room) {
        return allowed.own.includes(to.kind) ? undefined : `a file of kind ${from.kind} imports no ${to.kind}`;
      }
      if (!allowed.other.includes(to.kind)) return `a file of kind ${from.kind} imports no ${to.kind} of another room`;
      const isAbove = wings.indexOf(to.wing) <= wings.indexOf(from.wing);
      return isAbove || to.kind === "paths" ? undefined : `the wing ${to.wing} comes after ${from.wing}`;
    }
  }
}

/** Packages of npm, parts of Node, and relative paths that leave src. */
export function refusePackage(from: Place, specifier: string): string | undefined {
  if (isTest(from)) return undefined;
  if (specifier.startsWith(".")) return mayUseDemo(from, specifier) ? undefined : "lies outside src";
  if (from.type === "room" && pure.includes(from.kind)) return `a file of kind ${from.kind} is pure`;

  const place = from.type === "room" ? from.kind : from.type === "technical" ? from.wing : "root";
  const name = specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
  const bound = packages.find((entry) => entry.name.test(name));
  return bound && !bound.places.includes(place) ? `${name} is not used in ${place}` : undefined;
}

/** Inside a room or a technical wing relative, everything else through `#`. */
export function refuseSpelling(from: Place, specifier: string, target: string): string | undefined {
  const to = placeOf(target);
  if (typeof to === "string") return undefined;
  const near = home(from) === home(to);
  if (near && specifier.startsWith("#")) return "its own room is written ./";
  return !near && specifier.startsWith(".") ? `another room or wing is written #${target}` : undefined;
}

function home(place: Place): string {
  return place.type === "room" ? place.room : place.type === "technical" ? place.wing : "root";
}

/** The demonstration stands outside src: the server starts it, the import makes its municipality when there is none. */
function mayUseDemo(from: Place, specifier: string): boolean {
  const starts = (from.type === "root" && from.file === "server.ts") || (from.type === "room" && from.kind === "cli");
  return starts && /^(\.\.\/)+demo\//.test(specifier);
}
