import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { listInstroom } from "#instroom/triage/queries.ts";
import { hmac, ontsleutel } from "#shared/versleuteling.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { importeren } from "./commands.ts";
import { zonderNullen } from "./samenvatting.ts";

const nu = new Date("2026-07-01T12:00:00+02:00");
const kop =
  "zaaknummer;datum melding;kanaal;achternaam;bsn;wijk;team;hulpvraag;leefgebied;datum eerste gesprek;datum afgesloten;uitkomst";
const { databases, owner, sleutels } = await testDatabase();

let map = "";
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), "keukentafel-import-"));
});
afterAll(() => rm(map, { recursive: true }));

/** Imports these rows from a file of that name. */
async function importeer(naam: string, rijen: readonly string[], eersteRij = kop, gemeente = 193) {
  const bestand = join(map, `${naam}.csv`);
  await writeFile(bestand, [eersteRij, ...rijen, ""].join("\r\n"));
  return importeren(databases, sleutels, gemeente, bestand, { peildatum: "2026-07-01", nu });
}

async function verslagVan(naam: string): Promise<string[]> {
  const tekst = await readFile(join(map, `${naam}.importverslag.csv`), "utf8");
  return tekst.split("\r\n").slice(1, -1);
}

async function hulpvraag(bron: string) {
  return owner.selectFrom("hulpvraag").selectAll().where("bronKenmerk", "=", bron).executeTakeFirstOrThrow();
}

async function aantalHulpvragen(): Promise<number> {
  const { n } = await owner
    .selectFrom("hulpvraag")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

const rij = (zaak: string, vraag = "Zoekt gezelschap", bsn = "") =>
  `${zaak};05-03-2024;balie;Vlierboom;${bsn};Holtenbroek;SWT Noord;${vraag};netwerk;10-03-2024;01-05-2026;I&A`;

describe("een overgenomen rij", () => {
  test("staat in de registratie zoals zij was, met haar bron", async () => {
    await importeer("gewoon", [rij("A1")]);
    expect(await hulpvraag("A1")).toMatchObject({
      gemeenteId: 193,
      kenmerk: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      status: "afgesloten",
      gemeldOp: "2024-03-05",
      ontvangenOp: nu,
      herkomst: "zelf",
      contactwijze: "balie",
      leefgebieden: ["netwerk"],
      wijkCode: "WK019330",
      teamReden: "oude_registratie",
      uitkomst: "informatie_advies",
      afsluitreden: "bereikt",
      toegewezenAan: null,
    });
  });

  test("heeft een BSN dat alleen versleuteld bestaat, en te vinden is met de index", async () => {
    await importeer("bsn", [rij("A2", "Vraag", "999990482")]);
    const { inwonerId } = await hulpvraag("A2");
    const inwoner = await owner.selectFrom("inwoner").selectAll().where("id", "=", inwonerId).executeTakeFirstOrThrow();
    expect(inwoner.achternaam).toBe("Vlierboom");
    expect(inwoner.bsnIndex).toEqual(hmac(sleutels.bsnIndex, "193/999990482"));
    expect(ontsleutel(sleutels.bsn, inwoner.bsnVersleuteld!, `193/${inwonerId}`)).toBe("999990482");
    expect(JSON.stringify(inwoner)).not.toContain("999990482");
  });

  test("staat in de geschiedenis, met het nummer van de import en zonder inhoud", async () => {
    await importeer("gebeurtenis", [rij("A3")]);
    const { id } = await hulpvraag("A3");
    const gebeurtenis = await owner
      .selectFrom("gebeurtenis")
      .selectAll()
      .where("onderwerpId", "=", id)
      .executeTakeFirstOrThrow();
    expect(gebeurtenis).toMatchObject({ soort: "hulpvraag_geimporteerd", door: null, op: nu });
    const run = (gebeurtenis.codes as { import: string }).import;
    const hele = await owner
      .selectFrom("gebeurtenis")
      .selectAll()
      .where("onderwerpId", "=", run)
      .executeTakeFirstOrThrow();
    expect(hele).toMatchObject({ soort: "registratie_geimporteerd", codes: { overgenomen: 1 } });
  });

  test("die nog open is, staat in de instroom van haar team", async () => {
    await importeer("open", ["A4;05-03-2026;school;;;Stadshagen;SWT Noord;Nog open;gezin;;;"]);
    const wie = await identiteitVan(owner, "Marieke Hoekstra");
    const lijst = await unitOfWork(databases.app, wie, nu, (tx) => listInstroom(tx, wie.instroomteams, 50));
    expect(lijst.map(({ eigenWoorden }) => eigenWoorden)).toContain("Nog open");
  });

  test("houdt opmaak en formules als tekst", async () => {
    await importeer("tekst", [
      rij("A5", "<script>alert(1)</script>"),
      rij("A6", '"=HYPERLINK(""http://x.example"";""klik"")"'),
    ]);
    expect((await hulpvraag("A5")).eigenWoorden).toBe("<script>alert(1)</script>");
    expect((await hulpvraag("A6")).eigenWoorden).toBe('=HYPERLINK("http://x.example";"klik")');
  });

  test("met een te lange tekst en tekens die PostgreSQL niet bewaart houdt de import niet op", async () => {
    const { samenvatting, ingekort } = await importeer("lang", [
      rij("A7", `nul\u0000${"😀".repeat(15_000)}`),
      rij("A8"),
    ]);
    expect([samenvatting.accepted, ingekort]).toEqual([2, 1]);
    expect((await hulpvraag("A7")).eigenWoorden).toMatch(/^nul(😀)+$/u);
  });

  test("komt bij de gemeente waarvoor geimporteerd wordt, en bij geen andere", async () => {
    await importeer("zaanstad", ["A9;05-03-2024;zelf;;;Zaandam Noord;;Vraag;netwerk;;;"], kop, 479);
    expect(await hulpvraag("A9")).toMatchObject({ gemeenteId: 479, wijkCode: "WK047911", teamReden: "wijk" });
  });
});

describe("het verslag", () => {
  test("noemt rij, soort, reden en een zin, en nooit wat er in de rij staat", async () => {
    const { samenvatting, verslag } = await importeer("verslag", [
      rij("B1"),
      "B2;;zelf;Geheim;;Holtenbroek;;Vraag;;;;",
      'B3;05-03-2024;???;"Ge\r\nheim";;Hattem;;Vraag;;;;',
      rij("B1"),
      rij("B1", "Geheim: iets anders"),
      "B4;05-03-2015;zelf;;;Holtenbroek;;Vraag;;;06-06-2016;I&A",
      "te weinig cellen",
    ]);
    expect(await verslagVan("verslag")).toEqual([
      '3;3;afgewezen;datum_melding_ontbreekt;"De datum van de melding ontbreekt."',
      expect.stringMatching(/^4;4;waarschuwing;wijk_onbekend;"De wijk is leeg/),
      expect.stringMatching(/^4;4;waarschuwing;herkomst_onbekend;"/),
      expect.stringMatching(/^5;6;overgeslagen;dubbele_rij;"/),
      expect.stringMatching(/^6;7;afgewezen;zaaknummer_dubbel;"/),
      expect.stringMatching(/^7;8;bewaartermijn;bewaartermijn_verstreken;"/),
      expect.stringMatching(/^8;9;afgewezen;rij_onleesbaar;"/),
    ]);
    expect(verslag.regels).toBe(7);
    expect(samenvatting).toMatchObject({
      rows: 7,
      accepted: 3,
      skipped_duplicates: 1,
      rejected: { datum_melding_ontbreekt: 1, zaaknummer_dubbel: 1, rij_onleesbaar: 1 },
      warnings: { wijk_onbekend: 1, herkomst_onbekend: 1 },
    });
    expect(await readFile(verslag.pad, "utf8")).not.toMatch(/geheim|hattem/i);
  });

  test("komt ergens anders als de map van het bestand niet te beschrijven is, en dat wordt vooraf gezegd", async () => {
    const bestand = join(map, "elders.csv");
    await writeFile(bestand, `${kop}\r\n${rij("B9")}\r\n`);
    const gehoord: string[] = [];
    const verslagmappen = [join(map, "bestaat-niet"), map];
    const opties = { peildatum: "2026-07-01", nu, verslagmappen, melden: (regel: string) => gehoord.push(regel) };
    const { verslag } = await importeren(databases, sleutels, 193, bestand, opties);
    expect(verslag.pad).toBe(join(map, "elders.importverslag.csv"));
    expect(gehoord).toEqual([expect.stringContaining("kan niet worden geschreven")]);

    const nergens = { ...opties, verslagmappen: [join(map, "bestaat-niet")] };
    await expect(importeren(databases, sleutels, 193, bestand, nergens)).rejects.toThrow("Er is niets overgenomen");
  });
});

describe("een tweede keer", () => {
  const rijen = [
    rij("C1"),
    rij("C2", "Tweede"),
    "C3;05-03-2024;???;;;;;Vraag;;;;",
    ";05-03-2024;zelf;;;Holtenbroek;;Zonder nummer;;;;",
  ];

  test("verandert niets, en het verslag zegt hetzelfde", async () => {
    const eerste = await importeer("tweemaal", rijen);
    const [aantal, verslag] = [await aantalHulpvragen(), await verslagVan("tweemaal")];
    const tweede = await importeer("tweemaal", rijen);
    expect(await aantalHulpvragen()).toBe(aantal);
    expect(await verslagVan("tweemaal")).toEqual(verslag);
    expect([eerste.samenvatting.accepted, tweede.samenvatting.accepted, tweede.bekend]).toEqual([4, 0, 4]);
    expect(zonderNullen(tweede.samenvatting)).toMatchObject({ rows: 4, skipped_duplicates: 4, warnings: {} });
    expect(zonderNullen(tweede.samenvatting)).not.toHaveProperty("accepted");
  });

  test("met een rij erbij neemt alleen die over", async () => {
    const { samenvatting, bekend } = await importeer("tweemaal", [...rijen, rij("C4")]);
    expect([samenvatting.accepted, bekend]).toEqual([1, 4]);
  });

  test("met een zaaknummer dat een andere inhoud kreeg wijst die rij af", async () => {
    const { samenvatting } = await importeer("tweemaal", [rij("C1", "Heel iets anders")]);
    expect(samenvatting.rejected).toEqual({ zaaknummer_dubbel: 1 });
    expect((await hulpvraag("C1")).eigenWoorden).toBe("Zoekt gezelschap");
  });

  test("herkent een rij ook als de kolommen anders staan", async () => {
    const { bekend } = await importeer(
      "andersom",
      ["Tweede;C2;05-03-2024;balie;Vlierboom;;Holtenbroek;SWT Noord;netwerk;10-03-2024;01-05-2026;I&A;x"],
      "hulpvraag;zaaknummer;datum melding;kanaal;achternaam;bsn;wijk;team;leefgebied;datum eerste gesprek;datum afgesloten;uitkomst;extra",
    );
    expect(bekend).toBe(1);
  });
});

describe("een bestand zonder rijen", () => {
  test("wordt geweigerd met een zin", async () => {
    await expect(importeer("leeg", [])).rejects.toThrow("geen rijen");
  });
});
