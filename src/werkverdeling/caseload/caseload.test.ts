import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { eersteGesprekRegistreren } from "#instroom/hulpvraag/commands.ts";
import { plusDagen } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gesloten, gevraagd, nu, opgepakt, rijVan, tekstVan, type Vraag, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { leesPlek, perPagina, schrijfPlek, wachtDagen } from "./caseload.ts";

const database = await testDatabase();
const { owner } = database;
const fatima = await identiteitVan(owner, "Fatima Benali"); // coordinator of SWT Centrum
const marieke = await identiteitVan(owner, "Marieke Hoekstra"); // coordinator of SWT Noord
const gerda = await identiteitVan(owner, "Gerda Timmer"); // coordinator of SWT Zuid
const joost = await identiteitVan(owner, "Joost van Dijk"); // SWT Centrum
const samira = await identiteitVan(owner, "Samira el Idrissi"); // SWT Noord

async function lopend(wie: Identiteit, vraag: Vraag = {}): Promise<string> {
  const id = await gevraagd(database, vraag);
  await opgepakt(database, wie, id);
  return id;
}

const inwoner = (achternaam: string) => ({ inwoner: { achternaam } });
const rijenOp = (document: Document) =>
  Array.from(document.querySelectorAll("main tbody tr"), (rij) => (rij.textContent ?? "").replaceAll(/\s+/g, " "));

async function zetToegang({ medewerkerId }: Identiteit, actief: boolean): Promise<void> {
  await owner.updateTable("medewerker").set({ actief }).where("id", "=", medewerkerId).execute();
}

/** The ids on every page of the list, by following "Volgende" to the end. */
async function doorgebladerd(wie: Identiteit, begin = "/lopend"): Promise<string[][]> {
  const app = appFor(database, wie);
  const paginas: string[][] = [];
  for (let pad: string | null | undefined = begin; pad;) {
    const { document } = await screen(await app.get(pad));
    const links = document.querySelectorAll<HTMLAnchorElement>(`main tbody a[href^="/hulpvragen/"]`);
    paginas.push(Array.from(links, (link) => link.getAttribute("href")!.slice("/hulpvragen/".length)));
    pad = document.querySelector(`main a[rel="next"]`)?.getAttribute("href");
    if (paginas.length > 20) throw new Error("the list has no end");
  }
  return paginas;
}

test("is empty on the first day, without a choice, and says what will stand there", async () => {
  const { document } = await screen(await appFor(database, gerda).get("/lopend"));
  expect(tekstVan(document)).toContain("Er lopen geen hulpvragen. Wat een collega uit de instroom pakt, staat hier.");
  expect(document.querySelector("main form")).toBeNull();
});

test.each(["Joost van Dijk", "Karin Wolters", "Henk Postma", "Priya Sharma"])(
  "does not exist for %s, who coordinates no team",
  async (naam) => {
    const app = appFor(database, await identiteitVan(owner, naam));
    expect((await app.get("/lopend")).status).toBe(404);
    expect(await (await app.get("/privacy")).text()).not.toContain(`href="/lopend"`);
  },
);

describe("what runs in the team", async () => {
  const laat = await lopend(joost, { gemeldOp: "2026-03-08", ...inwoner("Laat") });
  const vroeg = await lopend(fatima, { gemeldOp: "2026-02-01", ...inwoner("Vroeg") });
  const spoedGesproken = await lopend(joost, { gemeldOp: "2026-03-01", spoed: true, ...inwoner("Gesproken") });
  const { versie } = await rijVan(database, spoedGesproken);
  await unitOfWork(database.databases.app, joost, nu, (tx) =>
    eersteGesprekRegistreren(tx, spoedGesproken, "2026-03-04", versie),
  );
  const spoed = await lopend(fatima, { gemeldOp: "2026-03-02", spoed: true, inwoner: {} });
  const dicht = await lopend(joost, inwoner("Dicht"));
  await gesloten(database, joost, dicht, { uitkomst: null, afsluitreden: "ingetrokken" });
  await gevraagd(database, inwoner("Nieuw"));
  const elders = await lopend(samira, { wijkCode: wijken.noord, ...inwoner("Elders") });

  test("has urgent without a conversation first, then who asked longest ago; nothing new, closed or of another team", async () => {
    expect(await doorgebladerd(fatima)).toEqual([[spoed, vroeg, spoedGesproken, laat]]);
    expect(await doorgebladerd(marieke)).toEqual([[elders]]);
  });

  test("says who it is about, who has it, since when, whether they spoke and the route", async () => {
    const { document } = await screen(await appFor(database, fatima).get("/lopend"));
    const rijen = rijenOp(document);
    expect(rijen[0]).toMatch(/Spoed.*Zonder naam.*De brieven liggen.*Fatima Benali.*Wacht 8 dagen.*Nog niet/);
    expect(rijen[1]).toMatch(/Vroeg.*1 februari.*Wacht 37 dagen.*Nog niet.*Nog niet gekozen/);
    expect(rijen[2]).toMatch(/Gesproken.*Joost van Dijk.*1 maart.*4 maart/);
    expect(rijen[2]).not.toContain("Wacht");
    expect(tekstVan(document)).not.toContain("Heeft geen toegang meer");
  });

  test("of a colleague who has no access any more comes first, also before urgent, and is marked", async () => {
    await zetToegang(joost, false);
    const { document } = await screen(await appFor(database, fatima).get("/lopend"));
    await zetToegang(joost, true);
    const rijen = rijenOp(document);
    expect(rijen.map((rij) => rij.includes("Heeft geen toegang meer"))).toEqual([true, true, false, false]);
    expect(rijen[0]).toContain("Gesproken");
    expect(rijen[1]).toContain("Laat");
    expect(rijen[2]).toContain("Zonder naam");
    expect(document.querySelectorAll("main .kt-merk--telaat")).toHaveLength(2);
    const keuzes = Array.from(document.querySelectorAll("main option"), ({ textContent }) => textContent);
    expect(keuzes).toEqual(["Iedereen", "Joost van Dijk (heeft geen toegang meer)", "Fatima Benali"]);
  });

  test("can be that of one behandelaar, chosen from who has any in these teams, without a count", async () => {
    const { document } = await screen(await appFor(database, fatima).get(`/lopend?behandelaar=${joost.medewerkerId}`));
    expect(rijenOp(document)).toHaveLength(2);
    expect(rijenOp(document).every((rij) => rij.includes("Joost van Dijk"))).toBe(true);
    const lijst = document.querySelector<HTMLSelectElement>("main select[name=behandelaar]")!;
    expect(lijst.value).toBe(joost.medewerkerId);
    expect(Array.from(lijst.options, ({ textContent }) => textContent)).toEqual([
      "Iedereen",
      "Fatima Benali",
      "Joost van Dijk",
    ]);
  });

  test.each(["", "x", "'; drop table hulpvraag", "%00", uuidv7(), samira.medewerkerId])(
    "of someone who has none here (%s) is that of everyone, and the choice says so",
    async (wie) => {
      const antwoord = await appFor(database, fatima).get(`/lopend?behandelaar=${wie}`);
      expect(antwoord.status).toBe(200);
      const { document } = await screen(antwoord);
      expect(rijenOp(document)).toHaveLength(4);
      expect(document.querySelector<HTMLSelectElement>("main select[name=behandelaar]")?.value).toBe("");
    },
  );

  test("of two teams is one list, that names the team", async () => {
    const coordinatieteams = [...fatima.coordinatieteams, ...marieke.coordinatieteams];
    const { document } = await screen(await appFor(database, { ...fatima, coordinatieteams }).get("/lopend"));
    expect(rijenOp(document)).toHaveLength(5);
    expect(rijenOp(document).at(-1)).toMatch(/Elders.*Samira el Idrissi.*SWT Noord/);
    expect(tekstVan((await screen(await appFor(database, fatima).get("/lopend"))).document)).not.toContain("SWT");
  });

  test("is of the teams one coordinates alone, also when one has work in another", async () => {
    await owner.updateTable("hulpvraag").set({ toegewezenAan: fatima.medewerkerId }).where("id", "=", elders).execute();
    expect((await doorgebladerd(fatima)).flat()).not.toContain(elders);
    await owner.updateTable("hulpvraag").set({ toegewezenAan: samira.medewerkerId }).where("id", "=", elders).execute();
  });

  test("leaves one row in the logboek: who looked, why, and exactly what was shown", async () => {
    const tel = () => owner.selectFrom("raadpleging").selectAll().where("doel", "=", "caseload").execute();
    const was = (await tel()).map(({ id }) => id);
    await appFor(database, fatima).get(`/lopend?behandelaar=${joost.medewerkerId}`);
    const nieuw = (await tel()).filter(({ id }) => !was.includes(id));
    expect(nieuw).toMatchObject([
      { door: fatima.gebruikerId, route: "/lopend", uitkomst: "getoond", hulpvragen: [spoedGesproken, laat] },
    ]);
  });

  test("is in the navigation of a coordinator", async () => {
    const { document } = await screen(await appFor(database, fatima).get("/lopend"));
    expect(document.querySelector(`nav a[href="/lopend"]`)?.getAttribute("aria-current")).toBe("page");
  });
});

describe("a long list", () => {
  test("goes on after twenty-five, with equal days and across the ranks, without losing or repeating one", async () => {
    const namen = ["Ruben de Boer", "Samira el Idrissi"] as const;
    const collegas = [await identiteitVan(owner, namen[0]), await identiteitVan(owner, namen[1])] as const;
    const noord = { wijkCode: wijken.noord, gemeldOp: "2026-03-02" };
    for (let keer = 0; keer < 2 * perPagina + 6; keer++)
      await lopend(collegas[keer % 2]!, { ...noord, spoed: keer % 3 === 0 });
    await zetToegang(collegas[0], false);
    const paginas = await doorgebladerd(marieke);
    const vanEen = await doorgebladerd(marieke, `/lopend?behandelaar=${collegas[0].medewerkerId}`);
    await zetToegang(collegas[0], true);

    expect(paginas.map(({ length }) => length)).toEqual([perPagina, perPagina, 7]);
    const team = marieke.coordinatieteams[0]!;
    const rijen = await owner.selectFrom("hulpvraag").selectAll().where("teamId", "=", team).execute();
    const sleutel = (rij: (typeof rijen)[number]) => {
      const rang = rij.toegewezenAan === collegas[0].medewerkerId ? 0 : rij.spoed ? 1 : 2;
      return [rang, rij.gemeldOp, rij.id].join();
    };
    expect(paginas.flat()).toEqual(rijen.toSorted((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1)).map(({ id }) => id));
    const gelezen = owner.selectFrom("raadpleging").selectAll().where("doel", "=", "caseload");
    const getoond = await gelezen.where("door", "=", marieke.gebruikerId ?? "").execute();
    for (const pagina of paginas) expect(getoond.map(({ hulpvragen }) => hulpvragen)).toContainEqual(pagina);
    expect(vanEen.map(({ length }) => length)).toEqual([perPagina, 3]);
    expect(vanEen.flat()).toEqual(paginas.flat().slice(0, perPagina + 3));
  });

  test.each(["", "x", "4.2026-03-02.0190f3a0-0000-7000-8000-000000000001", "1.2026-02-31.0190", "%00"])(
    "begins at the beginning for a place that is none of ours (%s)",
    async (na) => {
      const antwoord = await appFor(database, marieke).get(`/lopend?na=${na}`);
      expect(antwoord.status).toBe(200);
      expect(rijenOp((await screen(antwoord)).document)).toHaveLength(perPagina);
    },
  );
});

describe("the rules", () => {
  test("the place where the list goes on reads back as it was written, and of anything else is none", () => {
    const dag = fc.integer({ min: 0, max: 40_000 }).map((aantal) => plusDagen("1990-01-01", aantal));
    fc.assert(
      fc.property(
        fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
        dag,
        fc.string(),
        (rang, gemeldOp, tekst) => {
          const plek = { rang, gemeldOp, id: uuidv7() };
          expect(leesPlek(schrijfPlek(plek))).toEqual(plek);
          expect(leesPlek(tekst)).toBeUndefined();
        },
      ),
    );
  });

  test("someone waits until the first conversation", () => {
    expect(wachtDagen({ gemeldOp: "2026-03-01", eersteGesprekOp: null }, "2026-03-10")).toBe(9);
    expect(wachtDagen({ gemeldOp: "2026-03-01", eersteGesprekOp: "2026-03-02" }, "2026-03-10")).toBeUndefined();
  });
});
