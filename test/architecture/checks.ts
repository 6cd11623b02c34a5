import { findCycle } from "./cycle.ts";
import { forbiddenWords, mostFilesInRoom, timeless } from "./plan.ts";
import { isTest, refuseImport, refusePackage, refuseSpelling } from "./refuse.ts";
import { importsOf, placeOf } from "./source.ts";
import type { Place, SourceFile } from "./source.ts";

/** Every check takes the files of src and returns sentences about what is wrong; none means good. */
export type Check = (files: readonly SourceFile[]) => string[];

export const everyFileHasAPlace: Check = (files) =>
  files.flatMap(({ path }) => {
    const place = placeOf(path);
    return typeof place === "string" ? [`${path}: ${place}`] : [];
  });

export const namesSaySomething: Check = (files) =>
  files.flatMap(({ path }) => {
    const words = path.split("/").flatMap((part) =>
      part
        .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .split(/[-.]/),
    );
    const empty = words.filter((word) => forbiddenWords.includes(word));
    if (/(^|\/)index\.[a-z]+$/.test(path)) empty.push("index");
    return empty.map((word) => `${path}: "${word}" says nothing`);
  });

/** Tests are not counted: nobody should leave one out to stay under the limit. */
export const roomsAreSmall: Check = (files) => {
  const rooms = Map.groupBy(placed(files).filter(isInRoom), ({ place }) => place.room);
  return [...rooms]
    .map(([room, inside]) => [room, inside.filter(({ place }) => place.kind !== "test").length] as const)
    .filter(([, count]) => count > mostFilesInRoom)
    .map(([room, count]) => `${room}: ${count} files, at most ${mostFilesInRoom}; a second noun is hiding here`);
};

export const importsFollowTheTable: Check = (files) =>
  placed(files).flatMap((file) =>
    importsOf(file).flatMap(({ specifier, target }) => {
      const refusal = target === undefined ? refusePackage(file.place, specifier) : refuseImport(file.place, target);
      return refusal ? [`${file.path} imports ${specifier}: ${refusal}`] : [];
    }),
  );

export const importsAreWrittenOneWay: Check = (files) =>
  placed(files)
    .filter(({ place }) => place.type !== "root" && !isTest(place))
    .flatMap((file) =>
      importsOf(file).flatMap(({ specifier, target }) => {
        const refusal = target === undefined ? undefined : refuseSpelling(file.place, specifier, target);
        return refusal ? [`${file.path} imports ${specifier}: ${refusal}`] : [];
      }),
    );

export const nothingAsksTheClock: Check = (files) =>
  placed(files)
    .filter(isInRoom)
    .filter(({ place, text }) => timeless.includes(place.kind) && clock.test(withoutComments(text)))
    .map(({ path, place }) => `${path}: a file of kind ${place.kind} takes the moment as an argument`);

export const filesHaveNoCycle: Check = (files) => cycleIn(files, (path) => path);

/** `paths.ts` may be imported from anywhere, so it makes no arrow between rooms. */
export const roomsHaveNoCycle: Check = (files) =>
  cycleIn(files, (path) => {
    const place = placeOf(path);
    return typeof place === "object" && place.type === "room" && place.kind !== "paths" ? place.room : undefined;
  });

const clock = /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b|\bperformance\.now\(/;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/\/\/.*$/gm, "");
}

type Placed<P extends Place = Place> = SourceFile & { place: P };

function placed(files: readonly SourceFile[]): Placed[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    return typeof place === "string" ? [] : [{ ...file, place }];
  });
}

function isInRoom(file: Placed): file is Placed<Extract<Place, { type: "room" }>> {
  return file.place.type === "room";
}

function cycleIn(files: readonly SourceFile[], nodeOf: (path: string) => string | undefined): string[] {
  const graph = new Map<string, Set<string>>();
  for (const file of placed(files).filter(({ place }) => !isTest(place))) {
    const from = nodeOf(file.path);
    if (from === undefined) continue;
    const arrows = graph.get(from) ?? new Set();
    graph.set(from, arrows);
    for (const node of importsOf(file).map((entry) => entry.target && nodeOf(entry.target))) {
      if (node && node !== from) arrows.add(node);
    }
  }
  const cycle = findCycle(graph);
  return cycle ? [cycle.join(" -> ")] : [];
}
