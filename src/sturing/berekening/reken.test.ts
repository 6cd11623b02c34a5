import { parse } from "csv-parse/sync";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { kaplanMeierLezer, logRankLezer } from "./duren.ts";
import { InvoerFout } from "./invoer.ts";
import type { Lezer } from "./invoer.ts";
import { rekenUit } from "./queries.ts";
import { xmrLezer } from "./reeks.ts";
import { wilsonLezer } from "./telling.ts";
import { funnelLezer } from "./trechter.ts";

const VECTOREN = join(import.meta.dirname, "../../../test/vectoren");
const map = mkdtempSync(join(tmpdir(), "reken-"));
afterAll(() => rmSync(map, { recursive: true }));
const cases: Record<string, string>[] = parse(readFileSync(join(VECTOREN, "cases40.csv")), { columns: true });
const r = JSON.parse(readFileSync(join(VECTOREN, "survival_cases40.json"), "utf8"));
const gevallen = bestand(
  ["duur;gebeurtenis;groep", ...cases.map((rij) => [rij["days"], oorzaakVan(rij), rij["team"]].join(";"))].join("\r\n"),
);

describe("npm run reken, as a reviewer types it", () => {
  test("kaplan-meier: the reference numbers from a file, in full precision", async () => {
    const zonderGroep = bestand(
      ["duur,gebeurtenis", ...cases.map((rij) => `${rij["days"]},${rij["event"]}`)].join("\n"),
    );
    const { code, uit } = await reken("kaplan-meier", zonderGroep, "--tot", "180", "--json");
    const { groepen } = JSON.parse(uit);
    expect(code).toBe(0);
    expect(groepen[0]).toMatchObject({ groep: null, n: 40, nGebeurtenissen: 26, nGecensureerd: 14 });
    expect(groepen[0].kwantielen[1]).toEqual({ p: 0.5, waarde: 62, onder: 48, boven: 127 });
    expect(groepen[0].gemiddelde.waarde).toBeCloseTo(r.rmst_180.rmean, 9);
    expect(groepen[0].gemiddelde.se).toBeCloseTo(r.rmst_180.se, 9);
  });

  test("aalen-johansen: each cause by its name", async () => {
    const { uit } = await reken("aalen-johansen", gevallen, "--json");
    const { oorzaken, groepen } = JSON.parse(uit);
    expect(oorzaken).toEqual(["basis", "toegewezen", "uitval"]);
    expect(groepen.map(({ groep }: { groep: string }) => groep)).toEqual(["Noord", "Oost", "West", "Zuid"]);
  });

  test("log-rank: a table for people, with a warning where events are few", async () => {
    const { uit } = await reken("log-rank", gevallen);
    expect(uit).toContain("chi-kwadraat 5,0420, vrijheidsgraden 3, p 0,1688");
    expect(uit).toContain("minder dan tien einden");
    expect(uit).toMatch(/Noord\s+10\s+8\s+4,15/);
  });

  test("beveilig: the same columns come back, with what may be published", async () => {
    const kubus = join(VECTOREN, "sdc_C_base.csv");
    const { uit } = await reken("beveilig", kubus, "--sleutel", "test-key-2025", "--json");
    const hoort: Record<string, string>[] = parse(readFileSync(join(VECTOREN, "sdc_C_protected_csr2.csv")), {
      columns: true,
    });
    expect(JSON.parse(uit)).toEqual(
      hoort.map(({ team, domein, leeftijd, published }) => ({ team, domein, leeftijd, n: Number(published) })),
    );
    const tabel = await reken("beveilig", kubus, "--sleutel", "test-key-2025");
    expect(tabel.uit.split("\n").slice(0, 2)).toEqual(["team;domein;leeftijd;n", "Noord;Financien;0-17;0"]);
  });

  test.each([
    ["what is not known", ["mediaan", gevallen], "Gebruik: npm run"],
    ["no file", ["kaplan-meier"], "Gebruik: npm run"],
    ["an option that is not known", ["kaplan-meier", gevallen, "--snel"], "Gebruik: npm run"],
    ["a file that is not there", ["kaplan-meier", "/tmp/bestaat-niet.csv"], "is er niet"],
    ["a cube without key", ["beveilig", join(VECTOREN, "sdc_C_base.csv")], "--sleutel"],
    ["an option that is no number", ["kaplan-meier", gevallen, "--tot", "veel"], "--tot is een getal"],
    ["beyond follow-up", ["kaplan-meier", gevallen, "--tot", "180"], "Na dag 123"],
  ])("%s: exit code 2, one line that says what to do, nothing on the output", async (_, args, zin) => {
    const { code, uit, fout } = await reken(...args);
    expect({ code, uit }).toEqual({ code: 2, uit: "" });
    expect(fout).toContain(zin);
  });
});

describe("any CSV", () => {
  test.each([
    ["UTF-8 with BOM and CRLF", "\uFEFFduur;gebeurtenis\r\n3;1\r\n4;0\r\n"],
    ["commas and no last line end", "duur,gebeurtenis\n3,1\n4,0"],
    ["tabs", "duur\tgebeurtenis\n3\t1\n4\t0\n"],
    [
      "quotes, capitals, spaces and empty lines",
      '"Duur" ; "Gebeurtenis"\n\n"3";"1"\n 4 ; 0 \n'.replaceAll(' ; "', ';"'),
    ],
    ["a line that names the separator", "sep=,\r\nduur,gebeurtenis\r\n3,1\r\n4,0\r\n"],
    ["columns in another order", "gebeurtenis;duur\n1;3\n0;4\n"],
    ["a decimal comma", "duur;gebeurtenis\n3,0;1\n4,0;0\n"],
    ["a decimal point", "duur,gebeurtenis\n3.0,1\n4.0,0\n"],
    ["open written as 0,0", "duur;gebeurtenis\n3;1\n4;0,0\n"],
  ])("%s", async (_, tekst) => {
    const { json } = await rekenUit(bestand(tekst), (kop) => kaplanMeierLezer(kop, {}));
    expect(json).toMatchObject({ groepen: [{ n: 2, stappen: [{ tijd: 3, overleving: 0.5 }, { tijd: 4 }] }] });
  });

  test("a quoted cell may hold a line end, and lines are counted on", async () => {
    const tekst = 'duur;gebeurtenis;groep\n3;1;"a\nb"\n-1;0;c\n';
    await expect(rekenUit(bestand(tekst), (kop) => kaplanMeierLezer(kop, {}))).rejects.toThrow(/^Regel 4: /);
  });

  test("causes, groups and late entries", async () => {
    const tekst = "duur;gebeurtenis;groep;ingang\n9;1;team 10;\n8;0;team 2;3\n7;2;team 10;2\n";
    const { json } = await rekenUit(bestand(tekst), (kop) => kaplanMeierLezer(kop, {}));
    expect(json).toMatchObject({
      groepen: [
        { groep: "team 2", n: 1 },
        { groep: "team 10", n: 2, nGebeurtenissen: 2 },
      ],
    });
  });
});

const duren = (kop: readonly string[]) => kaplanMeierLezer(kop, {});

test.each([
  ["an empty file", "", duren, "Het bestand is leeg."],
  ["only white space", "\n \n", duren, "Het bestand is leeg."],
  ["no rows", "duur;gebeurtenis\r\n", duren, "geen enkele rij"],
  ["a negative duration", "duur;gebeurtenis\n3;1\n-4;0\n", duren, "Regel 3: duur is kleiner dan 0"],
  ["text in a number", "duur;gebeurtenis\n3 dagen;1\n", duren, "Regel 2: duur is geen getal"],
  ["thousands with a point and a comma", "duur;gebeurtenis\n1.000,5;1\n", duren, "Regel 2: duur is geen getal"],
  ["a number too large", "duur;gebeurtenis\n1e999;1\n", duren, "Regel 2: duur is te groot"],
  ["no number", "duur;gebeurtenis\n;1\n", duren, "Regel 2: duur is leeg"],
  ["no event", "duur;gebeurtenis\n3;\n", duren, "Regel 2: gebeurtenis is leeg"],
  ["an event of -1", "duur;gebeurtenis\n3;-1\n", duren, "Regel 2: gebeurtenis is kleiner dan 0"],
  ["ended before it was seen", "duur;gebeurtenis;ingang\n3;1;3\n", duren, "Regel 2: ingang is niet kleiner dan duur"],
  ["a misspelt column", "duur;gebeurtenis;ingan\n3;1;\n", duren, 'Regel 1: de kolom "ingan" kennen we niet'],
  ["a missing column", "duur\n3\n", duren, 'Regel 1: de kolom "gebeurtenis" ontbreekt'],
  ["a column twice", "duur;duur;gebeurtenis\n3;3;1\n", duren, 'Regel 1: de kolom "duur" staat er twee keer'],
  ["a ragged row", "duur;gebeurtenis\n3\n", duren, "Regel 2: 1 cellen, maar de kopregel heeft er 2"],
  ["an open quote", 'duur;gebeurtenis\n"3;1\n', duren, "aanhalingsteken"],
  ["one group to compare", "duur;gebeurtenis\n3;1\n", (kop) => logRankLezer(kop, {}), "twee groepen"],
  ["more counted than there are", "teller;noemer\n1;2\n3;2\n", wilsonLezer, "Regel 3: teller is groter dan noemer"],
  ["half a person", "teller;noemer\n1,5;2\n", funnelLezer, "Regel 2: teller is geen heel getal"],
  ["more answers than invited", "teller;noemer;populatie\n1;5;4\n", wilsonLezer, "Regel 2: noemer is groter"],
  ["a series of one", "waarde\n1\n", (kop) => xmrLezer(kop, {}), "ten minste twee"],
  [
    "a baseline longer than the series",
    "waarde\n1\n2\n",
    (kop) => xmrLezer(kop, { nulmeting: 3 }),
    "langer dan de reeks",
  ],
] as [string, string, (kop: readonly string[]) => Lezer, string][])("refused: %s", async (_, tekst, lezer, zin) => {
  const fout: unknown = await rekenUit(bestand(tekst), lezer).catch((error: unknown) => error);
  expect(fout).toBeInstanceOf(InvoerFout);
  expect(String(fout)).toContain(zin);
});

test("a file that is no UTF-8 is refused, not read as something else", async () => {
  const pad = bestand(Buffer.from("duur;gebeurtenis;groep\n3;1;caf\u00E9\n", "latin1"));
  await expect(rekenUit(pad, duren)).rejects.toThrow("geen UTF-8");
});

describe("counts and series", () => {
  test("wilson and funnel: 0 of 0 is a sentence, never NaN", async () => {
    const pad = bestand("groep;teller;noemer\nA;0;0\nB;8;10\n");
    const proporties = await rekenUit(pad, wilsonLezer);
    expect(proporties.tekst).toContain("niets geteld");
    expect(proporties.json).toMatchObject({ groepen: [{ proportie: null }, { proportie: { waarde: 0.8 } }] });
    const trechter = await rekenUit(pad, funnelLezer);
    expect(trechter.tekst).toContain("niets geteld");
    const niets = await rekenUit(bestand("teller;noemer\n0;0\n"), funnelLezer);
    expect(niets.tekst).toBe("Er is niets geteld: alle noemers zijn 0.");
    expect(JSON.stringify([proporties, trechter, niets])).not.toMatch(/NaN|Infinity/);
  });

  test("funnel of the reference: outside 95%, but not where overdispersion is allowed for", async () => {
    const { teams, theta } = JSON.parse(readFileSync(join(VECTOREN, "funnel.json"), "utf8"));
    const rijen = teams.map(
      ({ team, r: teller, n }: { team: string; r: number; n: number }) => `${team};${teller};${n}`,
    );
    const { json, tekst } = await rekenUit(bestand(["groep;teller;noemer", ...rijen].join("\n")), funnelLezer);
    expect(json).toMatchObject({ theta: expect.closeTo(theta, 12) });
    expect(tekst.match(/geen aanwijsbaar verschil/g)).toHaveLength(12);
  });

  test("xmr of the reference: month 21 stands out against the first twelve", async () => {
    const { x } = JSON.parse(readFileSync(join(VECTOREN, "xmr.json"), "utf8"));
    const { tekst } = await rekenUit(bestand(["waarde", ...x].join("\n")), (kop) => xmrLezer(kop, { nulmeting: 12 }));
    expect(tekst.split("\n").filter((regel) => regel.includes("buiten de grenzen"))).toEqual([
      expect.stringMatching(/^21\s+61 /),
    ]);
  });

  test("a long curve is shortened for people, not in JSON", async () => {
    const dagen = Array.from({ length: 300 }, (_, dag) => `${dag};1`);
    const { json, tekst } = await rekenUit(bestand(["duur;gebeurtenis", ...dagen].join("\n")), duren);
    expect(tekst).toContain("50 van 300 regels; --json geeft ze alle.");
    expect(json).toMatchObject({ groepen: [{ stappen: { length: 300 } }] });
  });
});

function oorzaakVan(rij: Readonly<Record<string, string>>): string {
  return rij["outcome"] === "open" ? "0" : (rij["outcome"] ?? "");
}

function bestand(inhoud: string | Buffer): string {
  const pad = join(mkdtempSync(join(map, "csv-")), "gevallen.csv");
  writeFileSync(pad, inhoud);
  return pad;
}

async function reken(...args: readonly string[]): Promise<{ code: number; uit: string; fout: string }> {
  const programma = join(import.meta.dirname, "cli.ts");
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [programma, ...args]);
    return { code: 0, uit: stdout, fout: stderr };
  } catch (error) {
    // execFile rejects with the outcome when the exit code is not 0.
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, uit: stdout, fout: stderr };
  }
}
