import { readFile } from "node:fs/promises";
import { type Insertable, sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Hulpvraag } from "#db/schema.ts";
import { unitOfWork } from "#db/uow.ts";
import { kenmerkVan } from "#shared/kenmerk.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const { owner } = database;

const teams = new Map(
  (await owner.selectFrom("team").select(["id", "naam"]).execute()).map(({ id, naam }) => [naam, id]),
);
const noord = teamId("SWT Noord");
const oost = teamId("SWT Oost");
const zaandam = teamId("Wijkteam Zaandam");
const coordinator = await identiteitVan(owner, "Marieke Hoekstra"); // of SWT Noord
const kwaliteit = await identiteitVan(owner, "Karin Wolters");

beforeEach(async () => {
  await owner.deleteFrom("hulpvraag").execute();
  await owner.deleteFrom("raadpleging").execute();
});

describe("who sees what", () => {
  beforeEach(async () => {
    await meld({ gemeldOp: "2026-01-10", aantal: 3 });
    await meld({ gemeldOp: "2026-01-11", aantal: 2, teamId: oost, wijkCode: "WK019313" });
    await meld({ gemeldOp: "2026-01-12", aantal: 7, teamId: zaandam, gemeenteId: 479, wijkCode: "WK047911" });
  });

  test("a coordinator sees the figures of her own team", async () => {
    const { getByText, feit, queryByLabelText } = await cijfers(coordinator);
    expect(getByText("SWT Noord, 1 maart 2025 tot en met 10 maart 2026")).toBeDefined();
    expect(feit("Gemeld")).toBe("3 hulpvragen");
    expect(queryByLabelText("Team")).toBeNull();
    expect(getByText("Alleen voor intern gebruik: kleine aantallen kunnen herleidbaar zijn.")).toBeDefined();
  });

  test("a coordinator of two teams chooses between those two", async () => {
    const beide = { ...coordinator, coordinatieteams: [noord, oost] };
    const { getByText, getByLabelText, feit } = await cijfers(beide);
    expect(feit("Gemeld")).toBe("5 hulpvragen");
    expect(getByText(/^SWT Noord en SWT Oost, /)).toBeDefined();
    expect(keuzes(getByLabelText("Team"))).toEqual(["Alle teams", "SWT Noord", "SWT Oost"]);
    expect((await cijfers(beide, `?team=${oost}`)).feit("Gemeld")).toBe("2 hulpvragen");
  });

  test("a kwaliteitsmedewerker sees the whole municipality, or one team or wijk of it", async () => {
    const { feit, getByLabelText } = await cijfers(kwaliteit);
    expect(feit("Gemeld")).toBe("5 hulpvragen");
    expect(keuzes(getByLabelText("Team"))).toHaveLength(6);
    expect(keuzes(getByLabelText("Wijk"))).toEqual(
      expect.arrayContaining(["Alle wijken", "Assendorp", "Wijk onbekend"]),
    );

    const gekozen = await cijfers(kwaliteit, `?team=${oost}&wijk=WK019313`);
    expect(gekozen.feit("Gemeld")).toBe("2 hulpvragen");
    expect(gekozen.getByText(/^SWT Oost, Assendorp, /)).toBeDefined();
  });

  test("a team or wijk that is not hers does not exist", async () => {
    const vragen = [`?team=${oost}`, `?team=${zaandam}`, "?wijk=WK019313", `?team=${uuidv7()}`];
    for (const vraag of vragen) expect((await vraagOp(coordinator, vraag)).status).toBe(404);
    for (const vraag of [`?team=${zaandam}`, "?wijk=WK047911"])
      expect((await vraagOp(kwaliteit, vraag)).status).toBe(404);
  });

  test.each(["Ruben de Boer", "Henk Postma", "Priya Sharma"])("for %s there are no figures", async (naam) => {
    expect((await vraagOp(await identiteitVan(owner, naam))).status).toBe(404);
  });

  test("a coordinator without a team has none either, and who did not log in is asked to", async () => {
    expect((await vraagOp({ ...coordinator, coordinatieteams: [] })).status).toBe(404);
    const antwoord = await appFor(database).get("/cijfers");
    expect(antwoord.status).toBe(303);
    expect(antwoord.headers.get("location")).toContain("/inloggen");
  });

  test("a look at the figures is logged, an attempt at another team as refused", async () => {
    await cijfers(coordinator);
    await vraagOp(coordinator, "?van=onzin");
    await vraagOp(coordinator, `?team=${oost}`);
    const gezien = await owner
      .selectFrom("raadpleging")
      .select(["door", "doel", "uitkomst", "route", "hulpvragen"])
      .orderBy("uitkomst")
      .execute();
    expect(gezien).toEqual([
      { door: coordinator.gebruikerId, doel: "cijfers", uitkomst: "getoond", route: "/cijfers", hulpvragen: [] },
      expect.objectContaining({ door: coordinator.gebruikerId, uitkomst: "geweigerd" }),
    ]);
  });
});

describe("the role that reads figures", () => {
  const lees = (kolom: string, van = "hulpvraag") =>
    unitOfWork(database.databases.rapportage, kwaliteit, new Date("2026-03-10"), async ({ db }) => {
      const { rows } = await sql`select ${sql.ref(kolom)} from ${sql.table(van)}`.execute(db);
      return rows;
    });

  test("reads days and codes", async () => {
    await meld({ gemeldOp: "2026-01-10" });
    expect(await lees("gemeld_op")).toEqual([{ gemeldOp: "2026-01-10" }]);
  });

  test.each(["eigen_woorden", "verwijzer", "inwoner_id", "toegewezen_aan", "route_reden", "kenmerk"])(
    "cannot read %s",
    async (kolom) => {
      await expect(lees(kolom)).rejects.toThrow("permission denied");
    },
  );

  test("cannot read who someone is, and changes nothing", async () => {
    await expect(lees("achternaam", "inwoner")).rejects.toThrow("permission denied");
    await expect(database.databases.rapportage.deleteFrom("hulpvraag").execute()).rejects.toThrow("permission denied");
  });
});

describe("instroom", () => {
  test("is counted per month by herkomst and by contactwijze, the running month apart", async () => {
    await meld({ gemeldOp: "2026-01-31", aantal: 2 });
    await meld({ gemeldOp: "2026-02-01", herkomst: "verwijzer", herkomstSoort: "huisarts", contactwijze: "telefoon" });
    await meld({ gemeldOp: "2026-03-10", herkomst: "netwerk", contactwijze: "balie" });
    await meld({ gemeldOp: "2025-02-28", aantal: 9 }); // before the period

    const { rijen } = await cijfers(coordinator);
    const perHerkomst = rijen("Hulpvragen per maand, naar herkomst");
    expect(perHerkomst).toHaveLength(14);
    expect(perHerkomst[0]).toEqual(["Maand", "Zelf", "Iemand uit het netwerk", "Verwijzer", "Samen"]);
    expect(perHerkomst[1]).toEqual(["maart 2025", "0", "0", "0", "0"]);
    expect(perHerkomst.slice(-3)).toEqual([
      ["januari 2026", "2", "0", "0", "2"],
      ["februari 2026", "0", "0", "1", "1"],
      ["maart 2026 (loopt nog)", "0", "1", "0", "1"],
    ]);
    expect(rijen("Hulpvragen per maand, naar contactwijze").slice(-2)).toEqual([
      ["februari 2026", "1", "0", "0", "1"],
      ["maart 2026 (loopt nog)", "0", "1", "0", "1"],
    ]);
  });

  test("sets who came by themselves against who were referred, and says by whom", async () => {
    await meld({ gemeldOp: "2026-02-01", aantal: 2 });
    await meld({ gemeldOp: "2026-02-01", herkomst: "verwijzer", herkomstSoort: "school" });
    await meld({ gemeldOp: "2026-02-01", herkomst: "team", herkomstSoort: "outreach" });
    const { rijen } = await cijfers(coordinator);
    expect(rijen("Zelf gekomen of verwezen").slice(1)).toEqual([
      ["Zelf gekomen", "2", "50%"],
      ["Netwerk, team zelf of onbekend", "1", "25%"],
      ["Verwezen", "1", "25%"],
    ]);
    expect(rijen("Wie naar het wijkteam verwijst").slice(1)).toEqual([["School of leerplicht", "1", "100%"]]);
  });

  test("counts a hulpvraag under each of its leefgebieden, and says so", async () => {
    await meld({ gemeldOp: "2026-02-01", leefgebieden: ["financien", "wonen"] });
    await meld({ gemeldOp: "2026-02-01", leefgebieden: ["wonen"] });
    await meld({ gemeldOp: "2026-02-01", leefgebieden: [] });
    const { rijen, getByText } = await cijfers(coordinator);
    const perGebied = rijen("Hulpvragen per leefgebied");
    expect(perGebied.slice(1, 4)).toEqual([
      ["Wonen", "2", "66,7%"],
      ["Geld en schulden", "1", "33,3%"],
      ["Contact met anderen", "0", "0%"],
    ]);
    expect(perGebied.at(-1)).toEqual(["Nog geen leefgebied gekozen", "1", "33,3%"]);
    expect(getByText(/kan over meer leefgebieden gaan\. Samen kan het dus meer dan 100% zijn\./)).toBeDefined();
  });
});

test("what was closed in the period counts by uitkomst, reason and where people went, also when it was reported before", async () => {
  const dicht = { gemeldOp: "2024-11-01", eersteGesprekOp: "2024-11-20", afgeslotenOp: "2026-01-05" } as const;
  await meld({
    ...dicht,
    uitkomst: "sociale_basis",
    afsluitreden: "overgedragen",
    doorverwezenNaar: "welzijnswerk",
    aantal: 3,
  });
  await meld({ ...dicht, uitkomst: null, afsluitreden: "verhuisd" });
  await meld({ ...dicht, uitkomst: "maatwerk", afsluitreden: "bereikt", afgeslotenOp: "2025-01-05" }); // before the period

  const { rijen, feit } = await cijfers(coordinator);
  expect(feit("Gemeld")).toBe("0 hulpvragen");
  expect(feit("Afgesloten")).toBe("4 hulpvragen");
  expect(rijen("Uitkomst: het bereikte niveau").slice(1)).toEqual([
    ["Sociale basis", "3", "75%"],
    ["Zonder uitkomst", "1", "25%"],
  ]);
  expect(rijen("Reden van afsluiten").slice(1)).toEqual([
    ["Overgedragen", "3", "75%"],
    ["Verhuisd", "1", "25%"],
  ]);
  expect(rijen("Waarheen is doorverwezen").slice(1)).toEqual([
    ["Welzijnswerk", "3", "75%"],
    ["Niet doorverwezen", "1", "25%"],
  ]);
});

describe("wachttijd and duur, with open ones counted", () => {
  const peildatum = "2025-06-30";
  const periode = "?van=2024-07-01&tot=2025-06-30";

  /** Forty spells of which fourteen are open; R's survival gives the median and its interval. */
  async function veertig() {
    const regels = (await readFile(new URL("../../../test/vectoren/cases40.csv", import.meta.url), "utf8"))
      .trim()
      .split("\n");
    return regels.slice(1).map((regel) => {
      const [, , opened = "", closed = ""] = regel.trim().split(",");
      return { opened, closed: closed === "" ? null : closed };
    });
  }

  test("the wachttijd of the reference cases is 62 dagen, 48 tot 127", async () => {
    for (const { opened, closed } of await veertig()) await meld({ gemeldOp: opened, eersteGesprekOp: closed });
    const { rijen, getAllByText, feit, alles } = await cijfers(coordinator, periode, peildatum);
    expect(
      getAllByText("De helft had een eerste gesprek binnen 62 dagen (met 95% zekerheid 48 tot 127 dagen)."),
    ).toBeDefined();
    expect(rijen("Wachttijd tot het eerste gesprek: een kwart, de helft en drie kwart").slice(1)).toEqual([
      ["Een kwart", "42 dagen", "20 tot 54 dagen"],
      ["De helft (mediaan)", "62 dagen", "48 tot 127 dagen"],
      ["Drie kwart", "nog niet bereikt", "83 dagen of meer"],
    ]);
    expect(feit("Wachttijd")).toBe("de helft had binnen 62 dagen een eerste gesprek");
    expect(alles).toContain(
      "Geteld: 40 hulpvragen. 26 met een eerste gesprek; 14 wachten nog, meegeteld tot de peildatum",
    );
    expect(rijen("Wachttijd tot het eerste gesprek").find(([na]) => na === "30 dagen")).toEqual([
      "30 dagen",
      "85%",
      "69,6% tot 93%",
      expect.any(String),
    ]);
  });

  test("so is their duur", async () => {
    for (const { opened, closed } of await veertig())
      await meld({ gemeldOp: opened, eersteGesprekOp: opened, ...afgesloten(closed) });
    const { getAllByText, rijen, alles } = await cijfers(coordinator, periode, peildatum);
    expect(getAllByText("De helft was afgesloten binnen 62 dagen (met 95% zekerheid 48 tot 127 dagen).")).toBeDefined();
    expect(rijen("Wachttijd tot het eerste gesprek: een kwart, de helft en drie kwart")[2]?.[1]).toBe("0 dagen");
    expect(alles).toContain("26 afgesloten; 14 nog open, meegeteld tot de peildatum");
  });

  test("closed without a conversation counts as waiting until that day, not as a conversation", async () => {
    await meld({ gemeldOp: "2025-06-01", eersteGesprekOp: "2025-06-11", aantal: 2 });
    await meld({ gemeldOp: "2025-06-01", ...afgesloten("2025-06-03"), aantal: 4 });
    const { rijen, alles } = await cijfers(coordinator, periode, peildatum);
    expect(rijen("Wachttijd tot het eerste gesprek: een kwart, de helft en drie kwart")[2]?.[1]).toBe("10 dagen");
    expect(alles).toContain(
      "2 met een eerste gesprek; 0 wachten nog, meegeteld tot de peildatum; 4 afgesloten zonder eerste gesprek",
    );
    expect(alles).toContain("Is een hulpvraag afgesloten zonder eerste gesprek, dan telt hij mee als wachtend");
  });

  test("while all are open there is no median yet", async () => {
    await meld({ gemeldOp: "2025-06-01", aantal: 5 });
    const { getAllByText, feit, alles } = await cijfers(coordinator, periode, peildatum);
    expect(getAllByText("Nog niet bereikt: minder dan de helft had een eerste gesprek.")).toBeDefined();
    expect(feit("Wachttijd")).toBe("nog minder dan de helft had een eerste gesprek");
    expect(feit("Duur")).toBe("geen eerste gesprekken");
    expect(alles).toContain("5 wachten nog");
    expect(alles).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("the choice in the address", () => {
  test("without any hulpvraag there is a sentence and no figure", async () => {
    const { getByText, document, alles } = await cijfers(kwaliteit);
    expect(getByText(/Voor deze keuze zijn er geen hulpvragen/)).toBeDefined();
    expect(document.querySelector("figure")).toBeNull();
    expect(alles).not.toContain("NaN");
  });

  test("a wijk nobody comes from, and a wijk that is not known", async () => {
    await meld({ gemeldOp: "2026-02-01" });
    await meld({ gemeldOp: "2026-02-01", wijkCode: null, aantal: 2 });
    expect((await cijfers(coordinator, "?wijk=WK019332")).getByText(/zijn er geen hulpvragen/)).toBeDefined();
    expect((await cijfers(coordinator, "?wijk=onbekend")).feit("Gemeld")).toBe("2 hulpvragen");
  });

  test("one day is a period, typed as people write it", async () => {
    await meld({ gemeldOp: "2026-02-03", aantal: 2 });
    await meld({ gemeldOp: "2026-02-04" });
    const { feit, getByText, rijen, alles } = await cijfers(coordinator, "?van=03-02-2026&tot=3-2-2026");
    expect(feit("Gemeld")).toBe("2 hulpvragen");
    expect(getByText("SWT Noord, 3 februari 2026")).toBeDefined();
    expect(rijen("Hulpvragen per maand, naar herkomst").slice(1)).toEqual([["februari 2026", "2", "2"]]);
    expect(alles).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("the periods are links that keep team and wijk", async () => {
    const { getByRole } = await cijfers(kwaliteit, `?periode=dit-jaar&team=${noord}&wijk=WK019330`);
    expect(getByRole("link", { name: "Dit jaar" }).getAttribute("aria-current")).toBe("true");
    expect(getByRole("link", { name: "Vorig jaar" }).getAttribute("href")).toBe(
      `/cijfers?periode=vorig-jaar&team=${noord}&wijk=WK019330`,
    );
    expect(getByRole("link", { name: "Andere periode" }).getAttribute("href")).toContain(
      "van=2026-01-01&tot=2026-03-10",
    );
  });

  test.each([
    ["van=gisteren", "Eerste dag", "Vul de eerste dag in. Bijvoorbeeld 24-11-2026."],
    ["tot=2026-02-30&van=2026-02-01", "Laatste dag", "Vul de laatste dag in. Bijvoorbeeld 24-11-2026."],
    ["tot=2026-02-01", "Eerste dag", "Vul ook de eerste dag in."],
    ["van=2026-02-02&tot=2026-02-01", "Laatste dag", "De laatste dag ligt voor de eerste dag. Kies een latere dag."],
    ["van=2027-01-01", "Eerste dag", "De eerste dag ligt in de toekomst. Kies vandaag of een eerdere dag."],
    ["van=1950-01-01", "Eerste dag", "De eerste dag is te lang geleden. Kies een dag in de laatste 10 jaar."],
    ["wijk=Assendorp", "Wijk", "Deze wijk kennen wij niet. Kies een wijk uit de lijst."],
    ["team=1;drop table hulpvraag", "Team", "Dit team kennen wij niet. Kies een team uit de lijst."],
  ])("%s is answered with what is wrong, and no figures", async (vraag, veld, melding) => {
    const antwoord = await vraagOp(kwaliteit, `?${vraag}`);
    expect(antwoord.status).toBe(422);
    const { getByRole, getByLabelText, document } = await screen(antwoord);
    expect(getByRole("link", { name: melding })).toBeDefined();
    expect(getByLabelText(new RegExp(`^${veld}`)).getAttribute("aria-invalid")).toBe("true");
    expect(document.querySelector("figure")).toBeNull();
  });

  test("a period nobody knows, a value sent twice and strange parameters do no harm", async () => {
    expect((await vraagOp(kwaliteit, "?periode=eeuwig")).status).toBe(422);
    expect((await vraagOp(kwaliteit, `?team=${noord}&team=${oost}`)).status).toBe(422);
    expect((await vraagOp(kwaliteit, "?constructor=1&__proto__=2&utm_source=mail&wijk=%FF%00")).status).toBe(422);
    expect((await vraagOp(kwaliteit, "?constructor=1&__proto__=2&utm_source=mail")).status).toBe(200);
  });
});

type Wie = typeof kwaliteit;

async function vraagOp(wie: Wie, vraag = "", peildatum = "2026-03-10") {
  return appFor(database, wie, { nu: () => new Date(`${peildatum}T10:00:00+02:00`) }).get(`/cijfers${vraag}`);
}

async function cijfers(wie: Wie, vraag = "", peildatum?: string) {
  const antwoord = await vraagOp(wie, vraag, peildatum);
  expect(antwoord.status).toBe(200);
  const scherm = await screen(antwoord);
  return {
    ...scherm,
    alles: scherm.document.body.textContent,
    feit: (naam: string) => scherm.getByText(naam, { selector: "dt" }).nextElementSibling?.textContent,
    rijen: (bijschrift: string) => {
      const tabel = scherm.getByRole<HTMLTableElement>("table", { name: bijschrift });
      return Array.from(tabel.rows, ({ cells }) => Array.from(cells, (cel) => cel.textContent));
    },
  };
}

function keuzes(lijst: HTMLElement) {
  return Array.from(lijst.querySelectorAll("option"), (optie) => optie.textContent);
}

function afgesloten(op: string | null) {
  return op === null ? {} : ({ afgeslotenOp: op, afsluitreden: "geen_contact" } as const);
}

type Rij = Partial<Insertable<Hulpvraag>> & { gemeldOp: string; aantal?: number };

/** Hulpvragen as they stand in the database, of SWT Noord unless it says otherwise. */
async function meld({ aantal = 1, ...rij }: Rij) {
  const rijen = Array.from({ length: aantal }, () => {
    const id = uuidv7();
    return {
      gemeenteId: 193,
      id,
      kenmerk: kenmerkVan(id),
      status: rij.afgeslotenOp ? "afgesloten" : "nieuw",
      ontvangenOp: new Date(`${rij.gemeldOp}T12:00:00Z`),
      teamId: noord,
      teamReden: "wijk",
      wijkCode: "WK019330",
      herkomst: "zelf",
      contactwijze: "web",
      eigenWoorden: "Ik kom er niet uit.",
      leefgebieden: ["financien"],
      ...rij,
    };
  });
  await owner.insertInto("hulpvraag").values(rijen).execute();
}

function teamId(naam: string): string {
  return teams.get(naam) ?? "";
}
