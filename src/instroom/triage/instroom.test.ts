import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDagen } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { unitOfWork } from "#db/uow.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, nu, tekstVan, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { instroomTeams, leesPlek, perPagina, schrijfPlek } from "./instroom.ts";
import { listInstroom } from "./queries.ts";

const database = await testDatabase();
const kees = await identiteitVan(database.owner, "Kees Mulder"); // SWT Oost
const samira = await identiteitVan(database.owner, "Samira el Idrissi"); // SWT Noord
const fatima = await identiteitVan(database.owner, "Fatima Benali"); // coordinator of SWT Centrum

/** The ids on every page of the list, by following "Volgende" to the end. */
async function doorgebladerd(wie: Identiteit): Promise<string[][]> {
  const app = appFor(database, wie);
  const paginas: string[][] = [];
  for (let pad: string | null | undefined = "/instroom"; pad;) {
    const { document } = await screen(await app.get(pad));
    const links = document.querySelectorAll<HTMLAnchorElement>(`main tbody a[href^="/hulpvragen/"]`);
    paginas.push(Array.from(links, (link) => link.getAttribute("href")!.slice("/hulpvragen/".length)));
    pad = document.querySelector(`main a[href^="/instroom?na="]`)?.getAttribute("href");
    if (paginas.length > 20) throw new Error("the list has no end");
  }
  return paginas;
}

describe("the instroom", () => {
  test("has urgent ones first, then who waits longest, then in the order they came", async () => {
    const vraag = (gemeldOp: string, spoed = false) => gevraagd(database, { wijkCode: wijken.oost, gemeldOp, spoed });
    const laat = await vraag("2026-03-09");
    const vroeg = await vraag("2026-02-01");
    const tweede = await vraag("2026-02-01");
    const spoedLaat = await vraag("2026-03-09", true);
    const spoedVroeg = await vraag("2026-03-01", true);
    expect(await doorgebladerd(kees)).toEqual([[spoedVroeg, spoedLaat, vroeg, tweede, laat]]);
  });

  test("shows what is asked, whether it is urgent, where it came from and whether calling is too late", async () => {
    const { document, getByText } = await screen(await appFor(database, kees).get("/instroom"));
    const rijen = Array.from(document.querySelectorAll("main tbody tr"), ({ textContent }) => textContent ?? "");
    expect(rijen[0]).toContain("Spoed");
    expect(rijen[0]).toContain("Assendorp");
    expect(rijen[0]).toContain("Geld en schulden");
    expect(rijen[2]).toContain("Bellen is te laat");
    expect(rijen[4]).not.toContain("Bellen is te laat");
    expect(getByText(/Spoed staat bovenaan/)).toBeTruthy();
  });

  test("goes on after twenty-five, with equal days, without losing or repeating one", async () => {
    const ids: string[] = [];
    for (let keer = 0; keer < 2 * perPagina + 7; keer++)
      ids.push(await gevraagd(database, { wijkCode: wijken.noord, gemeldOp: "2026-03-02", spoed: keer % 9 === 0 }));
    const paginas = await doorgebladerd(samira);
    expect(paginas.map(({ length }) => length)).toEqual([perPagina, perPagina, 7]);
    const volgorde = ids.toSorted((een, ander) => {
      const spoed = (id: string) => (ids.indexOf(id) % 9 === 0 ? 0 : 1);
      return spoed(een) - spoed(ander) || (een < ander ? -1 : 1);
    });
    expect(paginas.flat()).toEqual(volgorde);
  });

  test("of exactly twenty-five has no next page", async () => {
    const nieuw = { ...kees, instroomteams: [samira.teams[0]!], coordinatieteams: [] };
    const over = (await doorgebladerd(nieuw)).flat().slice(perPagina);
    await database.owner
      .updateTable("hulpvraag")
      .set({ status: "in_behandeling", toegewezenAan: samira.medewerkerId })
      .where("id", "in", over)
      .execute();
    expect((await doorgebladerd(nieuw)).map(({ length }) => length)).toEqual([perPagina]);
  });

  test("what came in between two pages is not lost for who starts again, and shifts nothing for who goes on", async () => {
    const team = samira.teams[0]!;
    const lees = (na?: Parameters<typeof listInstroom>[3]) =>
      unitOfWork(database.databases.app, samira, nu, (tx) => listInstroom(tx, [team], 10, na));
    const eerste = await lees();
    const nieuw = await gevraagd(database, { wijkCode: wijken.noord, gemeldOp: "2026-01-01", spoed: true });
    const tweede = await lees(eerste.at(-1));
    expect(tweede.map(({ id }) => id)).not.toContain(nieuw);
    expect(tweede.some(({ id }) => eerste.some((een) => een.id === id))).toBe(false);
    expect((await lees())[0]?.id).toBe(nieuw);
  });

  test("the API gives the same list in the same order, and says how to go on", async () => {
    const api = appFor(database, samira);
    const eerste = (await (await api.get("/api/v1/hulpvragen")).json()) as {
      hulpvragen: { id: string }[];
      volgende?: string;
    };
    const tweede = await (await api.get(`/api/v1/hulpvragen?na=${eerste.volgende}`)).json();
    const ids = [...eerste.hulpvragen, ...(tweede as typeof eerste).hulpvragen].map(({ id }) => id);
    expect(ids).toEqual((await doorgebladerd(samira)).flat());
    expect(tweede).not.toHaveProperty("volgende");
  });

  test("is empty for a team with nothing new, and says what happens next", async () => {
    const { document } = await screen(await appFor(database, fatima).get("/instroom"));
    expect(tekstVan(document)).toContain(
      "Er zijn geen nieuwe vragen. Een nieuwe aanmelding staat hier zodra je de pagina opent.",
    );
  });

  test.each([
    "",
    "x",
    "1.2026-02-31.0190",
    "2.2026-03-01.0190f3a0-0000-7000-8000-000000000001",
    "%00",
    "'; drop table hulpvraag",
  ])("a place that is none of ours (%s) begins at the beginning", async (na) => {
    const antwoord = await appFor(database, kees).get(`/instroom?na=${na}`);
    expect(antwoord.status).toBe(200);
    expect((await screen(antwoord)).document.querySelectorAll("main tbody a")).toHaveLength(5);
  });
});

describe("the place where a list goes on", () => {
  test("reads back as it was written", () => {
    const dag = fc.integer({ min: 0, max: 40_000 }).map((aantal) => plusDagen("1990-01-01", aantal));
    fc.assert(
      fc.property(fc.boolean(), dag, (spoed, gemeldOp) => {
        const plek = { spoed, gemeldOp, id: uuidv7() };
        expect(leesPlek(schrijfPlek(plek))).toEqual(plek);
      }),
    );
  });

  test("of anything else is none", () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        expect(leesPlek(tekst)).toBeUndefined();
      }),
    );
  });
});

test("a coordinator divides the teams she coordinates too, each once", () => {
  expect(instroomTeams({ instroomteams: ["a", "b"], coordinatieteams: ["b", "c"] })).toEqual(["a", "b", "c"]);
});
