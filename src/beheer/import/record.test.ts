import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listRijen, ontleedMet, openRegistratie } from "./queries.ts";
import { type Rij, rijenLezer } from "./record.ts";

/** The rows of a text that comes in pieces of so many bytes. */
function lees(tekst: string, aantal: number, grootte = 10_000, scheiding = ";"): Rij[] {
  const lezer = rijenLezer(aantal, ontleedMet(scheiding), { rij: 2, regel: 2 });
  const bytes = Buffer.from(tekst);
  const rijen: Rij[] = [];
  for (let plek = 0; plek < bytes.length; plek += grootte)
    rijen.push(...lezer(bytes.subarray(plek, plek + grootte), false));
  return [...rijen, ...lezer(new Uint8Array(), true)];
}

const kort = (rijen: readonly Rij[]) =>
  rijen.map(({ rij, regel, cellen }) => [rij, regel, cellen?.join("|") ?? "onleesbaar"]);

describe("de rijen van een bestand", () => {
  test("hebben het nummer van het rekenblad en dat van de regel", () => {
    const rijen = lees('a;b\r\n"c\r\nd";e\r\n\r\nf;"g ""h"""\r\n;\r\ni;j', 2);
    expect(kort(rijen)).toEqual([
      [2, 2, "a|b"],
      [3, 3, "c\r\nd|e"],
      [5, 6, 'f|g "h"'],
      [7, 8, "i|j"],
    ]);
  });

  test("zijn dezelfde, hoe het bestand ook in stukken komt", () => {
    const tekst = 'é;b\r\n"c\r\n""d""";e\r\nkapot\r\n"f"x;g\r\nh;😀\r\n';
    const heel = lees(tekst, 2);
    for (let grootte = 1; grootte < tekst.length; grootte += 1) expect(lees(tekst, 2, grootte)).toEqual(heel);
  });

  test("zijn wat er geschreven werd, met elke inhoud", () => {
    const cel = fc.string({ unit: fc.constantFrom("a", "é", '"', ";", "\n", "\r\n", " ", "😀", "=") });
    const bestand = fc.array(fc.tuple(cel, cel, cel).filter((cellen) => cellen.some((tekst) => tekst.trim() !== "")));
    fc.assert(
      fc.property(bestand, fc.integer({ min: 1, max: 50 }), (rijen, grootte) => {
        const tekst = rijen
          .map((cellen) => `${cellen.map((c) => `"${c.replaceAll('"', '""')}"`).join(";")}\r\n`)
          .join("");
        expect(lees(tekst, 3, grootte).map(({ cellen }) => cellen)).toEqual(rijen);
      }),
    );
  });
});

describe("een kapotte rij", () => {
  test.each([
    ["met een cel te weinig", "a;b\r\nc\r\nd;e\r\n"],
    ["met een cel te veel", "a;b\r\nc;d;e\r\nd;e\r\n"],
    ["met tekst achter een aanhalingsteken", 'a;b\r\n"c"x;d\r\nd;e\r\n'],
    ["met een aanhalingsteken midden in een cel", 'a;b\r\nc 5" x;d\r\nd;e\r\n'],
    ["met een aanhalingsteken dat open blijft", 'a;b\r\nc;"d\r\nd;e\r\n'],
    ["met een aanhalingsteken dat pas in een andere rij sluit", 'a;b\r\n"c;d\r\nd;e\r\n'],
  ])("%s kost alleen zichzelf", (_, tekst) => {
    expect(kort(lees(tekst, 2))).toEqual([
      [2, 2, "a|b"],
      [3, 3, "onleesbaar"],
      [4, 4, "d|e"],
    ]);
  });

  test("voegt nooit twee mensen samen", () => {
    const rijen = lees('Z1;jan;"zei: niet\r\nZ2;piet;"zei: wel";\r\nZ3;klaas;"ja"\r\n', 3);
    expect(rijen.filter(({ cellen }) => cellen?.join("").includes("jan"))).toEqual([]);
    expect(rijen.at(-1)?.cellen).toEqual(["Z3", "klaas", "ja"]);
  });

  test("met een open aanhalingsteken slokt de rest van een groot bestand niet op", () => {
    const tekst = `a;"b\r\n${"c;d\r\n".repeat(200_000)}`;
    const rijen = lees(tekst, 2, 65_536);
    expect(rijen).toHaveLength(200_001);
    expect(rijen.filter(({ cellen }) => cellen === undefined).map(({ rij }) => rij)).toEqual([2]);
  });
});

describe("een bestand op schijf", () => {
  let map = "";
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), "keukentafel-import-"));
  });
  afterAll(() => rm(map, { recursive: true }));

  async function open(inhoud: string | Uint8Array) {
    const pad = join(map, "registratie.csv");
    await writeFile(pad, inhoud);
    const registratie = await openRegistratie(pad);
    const rijen: Rij[] = [];
    const gelezen: number[] = [];
    for await (const deel of listRijen(registratie, (bytes) => gelezen.push(bytes))) rijen.push(...deel);
    return { registratie, rijen, gelezen };
  }

  test.each([";", ",", "\t", "|"])("met %j als scheidingsteken wordt gelezen", async (teken) => {
    const tekst = [
      ["datum melding", "hulpvraag", "wijk"],
      ["1-1-2024", `"een; twee, drie | vier"`, "x"],
    ];
    const { registratie, rijen } = await open(tekst.map((cellen) => cellen.join(teken)).join("\n"));
    expect(registratie.scheiding).toBe(teken);
    expect(rijen.map(({ cellen }) => cellen)).toEqual([["1-1-2024", "een; twee, drie | vier", "x"]]);
  });

  test("met sep= en een byte order mark ervoor wordt gelezen", async () => {
    const { rijen } = await open("\ufeffsep=,\r\ndatum melding,hulpvraag\r\n1-1-2024,a;b\r\n");
    expect(rijen).toEqual([{ rij: 2, regel: 3, cellen: ["1-1-2024", "a;b"] }]);
  });

  test("met aanhalingstekens in de kop en zonder laatste regeleinde wordt gelezen", async () => {
    const { rijen } = await open('"datum melding";"hulpvraag"\n1-1-2024;a');
    expect(rijen.map(({ cellen }) => cellen)).toEqual([["1-1-2024", "a"]]);
  });

  test("groter dan een stuk, in Windows-1252, komt heel aan en vertelt hoe ver het is", async () => {
    const regels = Array.from({ length: 20_000 }, (_, nummer) => `1-1-2024;"caf\u00e9 ${nummer}"\r\n`);
    const { registratie, rijen, gelezen } = await open(
      Buffer.from(`datum melding;hulpvraag\r\n${regels.join("")}`, "latin1"),
    );
    expect(registratie.codering).toBe("windows-1252");
    expect(rijen.map(({ cellen }) => cellen?.[1])).toEqual(Array.from({ length: 20_000 }, (_, n) => `café ${n}`));
    expect(gelezen.at(-1)).toBe(registratie.bytes);
    expect(gelezen.length).toBeGreaterThan(5);
  });

  test.each([
    ["een leeg bestand", "", "is leeg"],
    ["iets anders dan een registratie", "hallo\r\nwereld\r\n", "geen kopregel"],
  ])("%s wordt geweigerd met een zin", async (_, inhoud, zin) => {
    await expect(open(inhoud)).rejects.toThrow(zin);
  });

  test("een map en een bestand dat er niet is worden geweigerd met een zin", async () => {
    await expect(openRegistratie(map)).rejects.toThrow("is geen bestand");
    await expect(openRegistratie(join(map, "weg.csv"))).rejects.toThrow("is er niet");
  });
});
