import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import {
  aantalRijen,
  foutBij,
  gebeurd,
  gesloten,
  gevraagd,
  meldingenOp,
  opgepakt,
  rijVan,
  stuurRuw,
  tekstVan,
  veldenVan,
  wijken,
} from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const [fatima, joost, sanne, emre, ruben] = await Promise.all(
  ["Fatima Benali", "Joost van Dijk", "Sanne Bakker", "Emre Yıldız", "Ruben de Boer"].map((naam) =>
    identiteitVan(database.owner, naam),
  ),
);
const app = appFor(database, joost);
const coordinator = appFor(database, fatima);

/** One that Joost works on. */
async function vanJoost(): Promise<string> {
  const id = await gevraagd(database);
  await opgepakt(database, joost!, id);
  return id;
}

/** The page with one of its forms as a browser would send it. */
async function open(id: string, welke: string, via = app) {
  const { document } = await screen(await via.get(`/hulpvragen/${id}`));
  return veldenVan(document, `/hulpvragen/${id}/${welke}`);
}

async function geweigerd(
  id: string,
  welke: string,
  velden: Record<string, string | readonly string[]>,
  status: number,
  via = app,
) {
  const voor = [await rijVan(database, id), await aantalRijen(database)];
  const antwoord = await via.post(`/hulpvragen/${id}/${welke}`, velden);
  expect(antwoord.status).toBe(status);
  expect([await rijVan(database, id), await aantalRijen(database)]).toEqual(voor);
  const { document } = await screen(antwoord);
  expect(document.title).toMatch(/^Fout: /);
  expect(meldingenOp(document)).not.toBe("");
  expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
  return document;
}

describe("taking and giving", () => {
  test("one button takes it: it is mine, in behandeling", async () => {
    const id = await gevraagd(database);
    const { document, getByRole } = await screen(await app.get(`/hulpvragen/${id}`));
    const form = getByRole("button", { name: "Ik pak dit op" }).closest("form");
    const velden = veldenVan(document, form?.getAttribute("action") ?? "");

    expect((await app.post(`/hulpvragen/${id}/toewijzing`, velden)).headers.get("location")).toBe(`/hulpvragen/${id}`);
    expect(await rijVan(database, id)).toMatchObject({ status: "in_behandeling", toegewezenAan: joost!.medewerkerId });
    expect(await gebeurd(database, id)).toEqual(["hulpvraag_aangemeld", "hulpvraag_toegewezen"]);
  });

  test("the coordinator gives it to a colleague of the team, with instroom or without", async () => {
    const id = await gevraagd(database);
    const velden = await open(id, "toewijzing", coordinator);
    await coordinator.post(`/hulpvragen/${id}/toewijzing`, { ...velden, medewerkerId: emre!.medewerkerId! });
    expect((await rijVan(database, id)).toegewezenAan).toBe(emre!.medewerkerId);
  });

  test("who gives it away goes on to her own work, as she may not see it any more", async () => {
    const id = await vanJoost();
    const velden = await open(id, "toewijzing");
    const antwoord = await app.post(`/hulpvragen/${id}/toewijzing`, { ...velden, medewerkerId: emre!.medewerkerId! });
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/start"]);
  });

  test("the colleagues to choose from are those of its team who still work here", async () => {
    const id = await vanJoost();
    const { document } = await screen(await app.get(`/hulpvragen/${id}`));
    const namen = Array.from(
      document.querySelectorAll(`[action$="/toewijzing"] option`),
      ({ textContent }) => textContent,
    );
    expect(namen).toEqual(expect.arrayContaining(["Emre Yıldız", "Fatima Benali", "Sanne Bakker"]));
    expect(namen).not.toContain("Ruben de Boer");
  });

  test.each([
    ["who has it already", () => joost!.medewerkerId!, "Deze collega heeft de hulpvraag al."],
    ["someone of another team", () => ruben!.medewerkerId!, "werkt niet in het team"],
  ])("giving it to %s is refused, in words", async (_, aan, melding) => {
    const id = await vanJoost();
    const velden = await open(id, "toewijzing");
    expect(meldingenOp(await geweigerd(id, "toewijzing", { ...velden, medewerkerId: aan() }, 409))).toContain(melding);
  });

  test("choosing nobody is refused at the field", async () => {
    const id = await vanJoost();
    const document = await geweigerd(id, "toewijzing", { ...(await open(id, "toewijzing")), medewerkerId: "" }, 422);
    expect(foutBij(document, "medewerkerId")).toContain("Kies een medewerker.");
  });
});

describe("sending on to another team", () => {
  test("moves a new one to the instroom of that team, keeping the day it was asked, and says why it is there", async () => {
    const id = await gevraagd(database, { gemeldOp: "2026-02-20" });
    const velden = await open(id, "team");
    const antwoord = await app.post(`/hulpvragen/${id}/team`, { ...velden, teamId: ruben!.teams[0]! });
    expect([antwoord.status, antwoord.headers.get("location")]).toEqual([303, "/instroom"]);
    expect(await rijVan(database, id)).toMatchObject({
      teamId: ruben!.teams[0],
      gemeldOp: "2026-02-20",
      status: "nieuw",
    });
    const { document } = await screen(await appFor(database, ruben).get(`/hulpvragen/${id}`));
    expect(tekstVan(document)).toContain("SWT Noord, omdat een ander team de vraag heeft doorgezet");
  });

  test("is not possible for what someone works on, and that is said", async () => {
    const id = await vanJoost();
    const versie = String((await rijVan(database, id)).versie);
    const document = await geweigerd(id, "team", { teamId: ruben!.teams[0]!, versie }, 409);
    expect(meldingenOp(document)).toContain("Alleen een nieuwe vraag kan naar een ander team.");
  });

  test("to its own team is refused", async () => {
    const id = await gevraagd(database);
    const document = await geweigerd(id, "team", { teamId: joost!.teams[0]!, versie: "1" }, 409);
    expect(meldingenOp(document)).toContain("De hulpvraag is al bij dit team.");
  });
});

describe("first reaction and first conversation", () => {
  test("each is one line with today filled in", async () => {
    const id = await vanJoost();
    expect(await open(id, "eerste-reactie")).toMatchObject({ op: ["2026-03-10"] });
    await app.post(`/hulpvragen/${id}/eerste-reactie`, { ...(await open(id, "eerste-reactie")), op: "09-03-2026" });
    expect(await rijVan(database, id)).toMatchObject({ eersteReactieOp: "2026-03-09", eersteGesprekOp: null });
    await app.post(`/hulpvragen/${id}/eerste-gesprek`, await open(id, "eerste-gesprek"));
    expect(await rijVan(database, id)).toMatchObject({ eersteReactieOp: "2026-03-09", eersteGesprekOp: "2026-03-10" });
    expect((await gebeurd(database, id)).slice(2)).toEqual(["eerste_reactie_vastgelegd", "eerste_gesprek_vastgelegd"]);
  });

  test("a conversation without a call before it is a first reaction too", async () => {
    const id = await vanJoost();
    await app.post(`/hulpvragen/${id}/eerste-gesprek`, await open(id, "eerste-gesprek"));
    expect(await rijVan(database, id)).toMatchObject({ eersteReactieOp: "2026-03-10", eersteGesprekOp: "2026-03-10" });
  });

  test.each<[string, string, string, number]>([
    ["eerste-reactie", "31-02-2026", "Bijvoorbeeld 24-11-2026.", 422],
    ["eerste-reactie", "", "Bijvoorbeeld 24-11-2026.", 422],
    ["eerste-reactie", "11-03-2026", "ligt in de toekomst", 409],
    ["eerste-reactie", "08-03-2026", "voor de dag waarop de inwoner de vraag stelde", 409],
    ["eerste-gesprek", "31-02-2026", "Bijvoorbeeld 24-11-2026.", 422],
    ["eerste-gesprek", "11-03-2026", "ligt in de toekomst", 409],
    ["eerste-gesprek", "08-03-2026", "voor de dag waarop de inwoner de vraag stelde", 409],
  ])("%s on '%s' is refused at its field, with what was typed", async (welke, op, melding, status) => {
    const id = await vanJoost();
    const document = await geweigerd(id, welke, { ...(await open(id, welke)), op }, status);
    const form = document.querySelector(`form[action$="/${welke}"]`);
    expect(form?.textContent).toContain(melding);
    expect(form?.querySelector("[name=op]")?.getAttribute("value")).toBe(op);
  });

  test("a first reaction after the first conversation is refused, and that is said", async () => {
    const id = await vanJoost();
    const velden = { ...(await open(id, "eerste-gesprek")), op: "2026-03-09" };
    await app.post(`/hulpvragen/${id}/eerste-gesprek`, velden);
    const { versie } = await rijVan(database, id);
    const document = await geweigerd(id, "eerste-reactie", { op: "2026-03-10", versie: String(versie) }, 409);
    expect(meldingenOp(document)).toContain("na het eerste gesprek");
  });
});

describe("closing", () => {
  test("says why, at which niveau, and where people were referred on to", async () => {
    const id = await vanJoost();
    const velden = await open(id, "afsluiting");
    const invoer = {
      ...velden,
      afsluitreden: "overgedragen",
      uitkomst: "sociale_basis",
      doorverwezenNaar: "welzijnswerk",
    };
    expect((await app.post(`/hulpvragen/${id}/afsluiting`, invoer)).status).toBe(303);
    expect(await rijVan(database, id)).toMatchObject({
      status: "afgesloten",
      afgeslotenOp: "2026-03-10",
      afsluitreden: "overgedragen",
      uitkomst: "sociale_basis",
      doorverwezenNaar: "welzijnswerk",
      toegewezenAan: joost!.medewerkerId,
    });
    const { document } = await screen(await app.get(`/hulpvragen/${id}`));
    for (const woord of ["Overgedragen", "Sociale basis", "Welzijnswerk"]) expect(tekstVan(document)).toContain(woord);
    expect(document.querySelector("main form")).toBeNull();
  });

  test.each(["bereikt", "overgedragen"])(
    "with reason %s an uitkomst is asked; what was chosen stays chosen",
    async (afsluitreden) => {
      const id = await vanJoost();
      const velden = { ...(await open(id, "afsluiting")), afsluitreden, uitkomst: "", doorverwezenNaar: "school" };
      const document = await geweigerd(id, "afsluiting", velden, 409);
      expect(foutBij(document, "uitkomst")).toContain("Kies waar de hulp vandaan kwam.");
      expect(veldenVan(document, `/hulpvragen/${id}/afsluiting`)).toMatchObject({
        afsluitreden: [afsluitreden],
        doorverwezenNaar: ["school"],
        afgeslotenOp: ["2026-03-10"],
      });
      expect(document.querySelector("#afsluiting")?.closest("details")?.open).toBe(true);
    },
  );

  test.each(["ingetrokken", "geen_contact", "verhuisd", "overleden", "niet_passend"])(
    "with reason %s it is not",
    async (afsluitreden) => {
      const id = await vanJoost();
      const velden = { ...(await open(id, "afsluiting")), afsluitreden, uitkomst: "" };
      expect((await app.post(`/hulpvragen/${id}/afsluiting`, velden)).status).toBe(303);
      expect(await rijVan(database, id)).toMatchObject({ status: "afgesloten", uitkomst: null, afsluitreden });
    },
  );

  test.each<[string, Record<string, string>, string, string, number]>([
    ["without a reason", { afsluitreden: "" }, "afsluitreden", "Kies waarom je afsluit.", 422],
    ["on a day that does not exist", { afgeslotenOp: "31-02-2026" }, "afgeslotenOp", "Bijvoorbeeld 24-11-2026.", 422],
    ["in the future", { afgeslotenOp: "11-03-2026" }, "afgeslotenOp", "ligt in de toekomst", 409],
    ["before it was asked", { afgeslotenOp: "01-03-2026" }, "afgeslotenOp", "voor de dag waarop de inwoner", 409],
    ["before the first conversation", { afgeslotenOp: "09-03-2026" }, "afgeslotenOp", "het eerste gesprek", 409],
    ["with an uitkomst of one's own", { uitkomst: "geluk" }, "uitkomst", "Kies een uitkomst uit de lijst.", 422],
  ])("%s is refused at its field", async (_, fout, veld, melding, status) => {
    const id = await vanJoost();
    await app.post(`/hulpvragen/${id}/eerste-gesprek`, await open(id, "eerste-gesprek"));
    const velden = { ...(await open(id, "afsluiting")), afsluitreden: "bereikt", uitkomst: "wijkteam", ...fout };
    expect(foutBij(await geweigerd(id, "afsluiting", velden, status), veld)).toContain(melding);
  });

  test("a closed one stays closed as it was, and says so to who still tries", async () => {
    const id = await vanJoost();
    const velden = { ...(await open(id, "afsluiting")), afsluitreden: "ingetrokken", uitkomst: "" };
    await app.post(`/hulpvragen/${id}/afsluiting`, velden);
    const versie = String((await rijVan(database, id)).versie);
    for (const [welke, invoer] of Object.entries({
      toewijzing: { medewerkerId: emre!.medewerkerId! },
      team: { teamId: ruben!.teams[0]! },
      "eerste-reactie": { op: "2026-03-10" },
      "eerste-gesprek": { op: "2026-03-10" },
      afsluiting: {
        afgeslotenOp: "2026-03-10",
        afsluitreden: "verhuisd",
      },
    })) {
      const document = await geweigerd(id, welke, { ...(invoer as Record<string, string>), versie }, 409);
      expect([welke, meldingenOp(document)]).toEqual([welke, expect.stringContaining("al afgesloten")]);
    }
  });
});

describe("a page that is no longer up to date", () => {
  test.each<[string, Record<string, string>]>([
    ["toewijzing", { medewerkerId: "emre" }],
    ["eerste-reactie", { op: "2026-03-09" }],
    ["eerste-gesprek", { op: "2026-03-09" }],
    ["afsluiting", { afsluitreden: "verhuisd", uitkomst: "", doorverwezenNaar: "school", afgeslotenOp: "2026-03-10" }],
  ])("%s after a colleague's change is not saved, and what was chosen is kept", async (welke, invoer) => {
    const id = await vanJoost();
    const velden = {
      ...(await open(id, welke)),
      ...invoer,
      ...(invoer["medewerkerId"] && { medewerkerId: emre!.medewerkerId! }),
    };
    await coordinator.post(`/hulpvragen/${id}/eerste-reactie`, {
      ...(await open(id, "eerste-reactie", coordinator)),
      op: "2026-03-10",
    });

    const document = await geweigerd(id, welke, velden, 409);
    expect(meldingenOp(document)).toContain("Een collega heeft deze hulpvraag intussen gewijzigd.");
    const terug = veldenVan(document, `/hulpvragen/${id}/${welke}`);
    const { versie: _oud, ...getypt }: Record<string, string | readonly string[]> = velden;
    expect(terug).toMatchObject(
      Object.fromEntries(Object.entries(getypt).map(([naam, waarde]) => [naam, [waarde].flat()])),
    );
    expect((await app.post(`/hulpvragen/${id}/${welke}`, terug)).status).toBe(303);
  });

  test("after a colleague closed it, it says so", async () => {
    const id = await vanJoost();
    const velden = await open(id, "eerste-gesprek");
    await gesloten(database, fatima!, id);
    expect(meldingenOp(await geweigerd(id, "eerste-gesprek", velden, 409))).toMatch(/intussen gewijzigd|al afgesloten/);
  });

  test("two who take it at the same moment: one has it, and for the other it is no longer there", async () => {
    const id = await gevraagd(database);
    const velden = { versie: "1" };
    const antwoorden = await Promise.all([
      app.post(`/hulpvragen/${id}/toewijzing`, { ...velden, medewerkerId: joost!.medewerkerId! }),
      appFor(database, sanne).post(`/hulpvragen/${id}/toewijzing`, { ...velden, medewerkerId: sanne!.medewerkerId! }),
    ]);
    expect(new Set(antwoorden.map(({ status }) => status))).toEqual(new Set([303, 404]));
    expect((await gebeurd(database, id)).filter((soort) => soort === "hulpvraag_toegewezen")).toHaveLength(1);
  });
});

describe("input of another kind", () => {
  const alle = ["toewijzing", "team", "eerste-reactie", "eerste-gesprek", "afsluiting"];

  test.each(alle)(
    "%s: unknown fields, fields sent twice and impossible versions are refused in Dutch",
    async (welke) => {
      const id = await gevraagd(database);
      expect((await rijVan(database, id)).versie).toBe(1);
      for (const rommel of [
        { gemeenteId: "479" },
        { versie: ["1", "1"] },
        { versie: "0" },
        { versie: "9e99" },
        { versie: "een" },
        { versie: "" },
      ])
        await geweigerd(id, welke, { ...(await open(id, welke)), ...rommel }, 422);
    },
  );

  test.each(alle)("%s: bytes that are no text are refused", async (welke) => {
    const id = await gevraagd(database);
    const antwoord = await stuurRuw(
      app,
      `/hulpvragen/${id}/${welke}`,
      "versie=1&op=%FF&medewerkerId=%FE&teamId=%FD&afsluitreden=%FC",
    );
    expect(antwoord.status).toBe(422);
  });

  test.each(["1", "x'--", uuidv7().slice(1), `${uuidv7()}0`, "%00", "..%2f..%2fetc", "%E0%A4%A"])(
    "an address with %s as id is not found",
    async (id) => {
      expect((await app.get(`/hulpvragen/${id}`)).status).toBe(404);
      expect((await app.post(`/hulpvragen/${id}/afsluiting`, {})).status).toBe(404);
    },
  );
});

test("markup in the words, the name and the reason is shown as text", async () => {
  const tekst = `<script>alert("x")</script><img src=x onerror=alert(1)>`;
  const inwoner = { voornaam: tekst, achternaam: tekst, telefoon: "06 12345678" };
  const id = await gevraagd(database, { eigenWoorden: tekst, wijkCode: wijken.centrum, inwoner });
  for (const pad of [`/hulpvragen/${id}`, `/hulpvragen/${id}/triage`, "/instroom"]) {
    const { document } = await screen(await app.get(pad));
    expect(tekstVan(document)).toContain(tekst);
    expect(document.querySelector("main script, main img")).toBeNull();
  }
});
