import { beforeAll, describe, expect, test } from "vitest";
import { appFor, type Front } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";
import { findIdentiteitVanSessie, findIdentiteitVanSleutel } from "#organisatie/gebruiker/queries.ts";
import { sessieOpenen, sleutelUitgeven } from "#organisatie/gebruiker/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { medewerkerToevoegen } from "./commands.ts";

const db = await testDatabase();
const nu = new Date("2026-03-10T10:00:00+01:00");
let henk: Identiteit;
let app: Front;
let teams: ReadonlyMap<string, string>;

beforeAll(async () => {
  henk = await identiteitVan(db.owner, "Henk Postma");
  app = appFor(db, henk);
  const rows = await db.owner.selectFrom("team").select(["id", "naam"]).execute();
  teams = new Map(rows.map(({ id, naam }) => [naam, id]));
});

function team(naam: string): string {
  return teams.get(naam) ?? "";
}

type Fields = Record<string, string | readonly string[]>;

function invoer(naam: string, extra: Fields = {}): Fields {
  const email = `${naam.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@zwolle.demo.example`;
  return { id: uuidv7(), naam, email, rollen: "medewerker", ...extra };
}

/** Adds someone and gives the address of her page. */
async function toegevoegd(naam: string, extra: Fields = {}): Promise<string> {
  const response = await app.post("/beheer/medewerkers", invoer(naam, extra));
  expect(response.status).toBe(303);
  return new URL(response.headers.get("location") ?? "", "http://localhost").pathname;
}

/** What the form on her page holds, as a browser would send it. */
async function getypt(pad: string): Promise<Record<string, string[]>> {
  const { document } = await screen(await app.get(pad));
  const form = document.querySelector<HTMLFormElement>(`form[action="${pad}"]`)!;
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new document.defaultView!.FormData(form)) {
    if (typeof value === "string") (fields[name] ??= []).push(value);
  }
  return fields;
}

async function inloggen(email: string, subject: string) {
  return sessieOpenen(db.databases.app, 193, { issuer: "https://inlog.example", subject, email }, nu);
}

describe("de lijst van medewerkers", () => {
  test("toont naam, rollen in woorden, teams met taken, discipline en organisatie", async () => {
    const { getByRole } = await screen(await app.get("/beheer/medewerkers"));
    const rij = getByRole("link", { name: "Fatima Benali" }).closest("tr")?.textContent;
    expect(rij).toContain("Wijkteammedewerker, Teamcoördinator");
    expect(rij).toContain("SWT Centrum (coördinator, instroom)");
    expect(rij).toContain("Wijkverpleegkundige");
    expect(rij).toContain("Gemeente Zwolle");
    expect(getByRole("link", { name: "Priya Sharma" }).closest("tr")?.textContent).toContain(
      "Privacy officerGeen team",
    );
  });

  test("toont niemand van een andere gemeente", async () => {
    const { queryByText } = await screen(await app.get("/beheer/medewerkers"));
    expect(queryByText("Zara Zaans")).toBeNull();
  });

  test("staat achter Beheer", async () => {
    const response = await app.get("/beheer");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/beheer/medewerkers");
  });

  test("bladert verder dan honderd zonder iemand over te slaan of te noemen in het adres", async () => {
    for (let i = 0; i < 101; i++) {
      await db.owner
        .insertInto("medewerker")
        .values({ gemeenteId: 193, id: uuidv7(), naam: `Ander ${i}`, actief: false })
        .execute();
    }
    const eerste = await screen(await app.get("/beheer/medewerkers?toon=inactief"));
    const volgende = eerste.getByRole("link", { name: "Volgende" }).getAttribute("href") ?? "";
    expect(volgende).toMatch(/^\/beheer\/medewerkers\?toon=inactief&na=[0-9a-f-]{36}$/);
    const tweede = await screen(await app.get(volgende));
    const namen = [eerste, tweede].flatMap((blad) =>
      Array.from(blad.document.querySelectorAll("tbody a"), (a) => a.textContent),
    );
    expect(namen).toHaveLength(101);
    expect(new Set(namen).size).toBe(101);
    expect(tweede.queryByRole("link", { name: "Volgende" })).toBeNull();
  });
});

describe("een medewerker toevoegen", () => {
  test("geeft toegang met het e-mailadres, in haar teams", async () => {
    await toegevoegd("Anna Nieuw", { rollen: [], teams: team("SWT Noord"), instroomteams: team("SWT Oost") });
    const opened = await inloggen("anna.nieuw@zwolle.demo.example", "anna");
    expect(opened.ok && opened.value.wie).toMatchObject({ naam: "Anna Nieuw", rollen: ["medewerker"] });
    expect(opened.ok && opened.value.wie.teams.toSorted()).toEqual([team("SWT Noord"), team("SWT Oost")].toSorted());
    expect(opened.ok && opened.value.wie.instroomteams).toEqual([team("SWT Oost")]);
  });

  test("maakt wie een team coördineert vanzelf coördinator", async () => {
    await toegevoegd("Coba Leider", { rollen: [], coordinatieteams: team("SWT West") });
    const wie = await identiteitVan(db.owner, "Coba Leider");
    expect(wie.rollen.toSorted()).toEqual(["coordinator", "medewerker"]);
    expect(wie.coordinatieteams).toEqual([team("SWT West")]);
  });

  test("zet een nieuwe discipline en organisatie in de lijst, en een bekende niet nog een keer", async () => {
    await toegevoegd("Dora Een", { nieuweDiscipline: "Ergotherapeut", nieuweOrganisatie: "gemeente ZWOLLE" });
    const pad = await toegevoegd("Dora Twee", { nieuweDiscipline: "ergotherapeut" });
    const { getByLabelText } = await screen(await app.get(pad));
    const keuzes = (label: RegExp) =>
      Array.from(getByLabelText<HTMLSelectElement>(label).options, (option) => option.text);
    expect(keuzes(/^Discipline/).filter((naam) => /ergo/i.test(naam))).toEqual(["Ergotherapeut"]);
    expect(keuzes(/^Moederorganisatie/).filter((naam) => /gemeente zwolle/i.test(naam))).toEqual(["Gemeente Zwolle"]);
    const discipline = getByLabelText<HTMLSelectElement>(/^Discipline/);
    expect(discipline.selectedOptions[0]?.text).toBe("Ergotherapeut");
  });

  test("vraagt wat ontbreekt en bewaart wat getypt is", async () => {
    const response = await app.post("/beheer/medewerkers", {
      id: uuidv7(),
      naam: "Half Af",
      email: "geen adres",
      teams: [],
    });
    expect(response.status).toBe(422);
    const { getByLabelText, getByRole } = await screen(response);
    expect(getByLabelText<HTMLInputElement>("Naam").value).toBe("Half Af");
    const fouten = getByRole("group", { name: "2 dingen kloppen nog niet" }).textContent;
    expect(fouten).toContain("Een e-mailadres ziet eruit als naam@voorbeeld.nl.");
    expect(fouten).toContain("Kies een rol of een team.");
  });

  test("zegt bij een leeg formulier alles wat ontbreekt in één keer", async () => {
    const response = await app.post("/beheer/medewerkers", { id: uuidv7() });
    expect(response.status).toBe(422);
    expect((await screen(response)).getByRole("group", { name: "3 dingen kloppen nog niet" })).toBeTruthy();
  });

  test("weigert een e-mailadres dat al van een ander is", async () => {
    const response = await app.post(
      "/beheer/medewerkers",
      invoer("Fatima Dubbel", { email: "Fatima.Benali@zwolle.demo.example" }),
    );
    expect(response.status).toBe(409);
    const { getAllByText } = await screen(response);
    expect(getAllByText(/Dit e-mailadres is al van een andere medewerker/)).toHaveLength(2);
    expect(await db.owner.selectFrom("medewerker").select("id").where("naam", "=", "Fatima Dubbel").execute()).toEqual(
      [],
    );
  });

  test("met hetzelfde formulier twee keer maakt één medewerker; met andere inhoud wordt het geweigerd", async () => {
    const velden = invoer("Eva Tweemaal");
    expect((await app.post("/beheer/medewerkers", velden)).status).toBe(303);
    expect((await app.post("/beheer/medewerkers", velden)).status).toBe(303);
    expect((await app.post("/beheer/medewerkers", { ...velden, naam: "Eva Anders" })).status).toBe(409);
    const rows = await db.owner.selectFrom("gebruiker").select("naam").where("naam", "like", "Eva %").execute();
    expect(rows).toEqual([{ naam: "Eva Tweemaal" }]);
  });

  test("weigert een veld dat niet bestaat en een rol die niemand kan kiezen", async () => {
    expect((await app.post("/beheer/medewerkers", invoer("Fout Een", { gemeenteId: "479" }))).status).toBe(422);
    expect((await app.post("/beheer/medewerkers", invoer("Fout Twee", { rollen: "inrichting" }))).status).toBe(422);
  });

  test("kent geen team of organisatie van een andere gemeente", async () => {
    const zaandam = team("Wijkteam Zaandam");
    expect((await app.post("/beheer/medewerkers", invoer("Grens Een", { teams: zaandam }))).status).toBe(404);
    const { id } = await db.owner
      .selectFrom("organisatie")
      .select("id")
      .where("gemeenteId", "=", 479)
      .executeTakeFirstOrThrow();
    expect((await app.post("/beheer/medewerkers", invoer("Grens Twee", { organisatieId: id }))).status).toBe(404);
    expect(await db.owner.selectFrom("medewerker").select("id").where("naam", "like", "Grens %").execute()).toEqual([]);
  });
});

describe("een medewerker wijzigen", () => {
  test("verandert rollen en teams, en legt vast welke", async () => {
    const pad = await toegevoegd("Greet Wissel", {
      rollen: [],
      teams: team("SWT Noord"),
      coordinatieteams: team("SWT Oost"),
    });
    const velden = await getypt(pad);
    expect(velden).toMatchObject({ rollen: ["medewerker"], coordinatieteams: [team("SWT Oost")] });
    const antwoord = await app.post(pad, {
      ...velden,
      rollen: ["beheerder"],
      teams: team("SWT Noord"),
      coordinatieteams: [],
    });
    expect(antwoord.headers.get("location")).toBe(`${pad}?gelukt=opgeslagen`);
    const wie = await identiteitVan(db.owner, "Greet Wissel");
    expect(wie.rollen.toSorted()).toEqual(["beheerder", "medewerker"]);
    expect(wie.teams).toEqual([team("SWT Noord")]);

    const gebeurtenissen = await db.owner
      .selectFrom("gebeurtenis")
      .select(["soort", "codes", "door"])
      .where("onderwerpId", "=", wie.medewerkerId ?? "")
      .where("soort", "in", ["medewerker_gewijzigd", "team_lid_verwijderd"])
      .orderBy("soort")
      .execute();
    expect(gebeurtenissen).toEqual([
      {
        soort: "medewerker_gewijzigd",
        door: henk.gebruikerId,
        codes: { rollenErbij: ["beheerder"], rollenEraf: ["coordinator"], anderAdres: false },
      },
      { soort: "team_lid_verwijderd", door: henk.gebruikerId, codes: { team: team("SWT Oost") } },
    ]);
  });

  test("een ander e-mailadres is een andere inlog: het oude account komt er niet meer in", async () => {
    const pad = await toegevoegd("Hanna Huwelijk");
    expect((await inloggen("hanna.huwelijk@zwolle.demo.example", "hanna")).ok).toBe(true);
    await app.post(pad, { ...(await getypt(pad)), email: "hanna.nieuw@zwolle.demo.example" });
    expect((await inloggen("hanna.huwelijk@zwolle.demo.example", "hanna")).ok).toBe(false);
    expect((await inloggen("hanna.nieuw@zwolle.demo.example", "hanna")).ok).toBe(true);
  });

  test("met een ander e-mailadres sluiten haar sessies en sleutels meteen; met een andere naam niet", async () => {
    const pad = await toegevoegd("Ilse Anders", { rollen: [], teams: team("SWT Zuid") });
    const opened = await inloggen("ilse.anders@zwolle.demo.example", "ilse");
    if (!opened.ok) throw new Error(opened.reason);
    const { token, wie } = opened.value;
    const wens = { gebruikerId: wie.gebruikerId!, naam: "Eigen", geldigDagen: 30 };
    const sleutel = await unitOfWork(db.databases.app, wie, nu, (tx) => sleutelUitgeven(tx, wens));
    if (!sleutel.ok) throw new Error(sleutel.reason);
    const opent = async () => [
      (await findIdentiteitVanSessie(db.databases.app, token, nu)) !== undefined,
      (await findIdentiteitVanSleutel(db.databases.app, sleutel.value.token, nu)) !== undefined,
    ];

    await app.post(pad, { ...(await getypt(pad)), naam: "Ilse Andersen" });
    expect(await opent()).toEqual([true, true]);
    await app.post(pad, { ...(await getypt(pad)), email: "ilse.andersen@zwolle.demo.example" });
    expect(await opent()).toEqual([false, false]);
    expect((await inloggen("ilse.andersen@zwolle.demo.example", "ilse")).ok).toBe(true);
    expect(await opent()).toEqual([false, false]);
  });

  test("weigert wie een oude pagina opslaat, en bewaart wat getypt is", async () => {
    const pad = await toegevoegd("Ida Gelijktijdig");
    const velden = await getypt(pad);
    expect((await app.post(pad, { ...velden, naam: "Ida Eerst" })).status).toBe(303);
    const te_laat = await app.post(pad, { ...velden, naam: "Ida Laatst" });
    expect(te_laat.status).toBe(409);
    const { getByLabelText, getByRole } = await screen(te_laat);
    expect(getByRole("alert").textContent).toContain("Iemand anders heeft deze medewerker net gewijzigd");
    expect(getByLabelText<HTMLInputElement>("Naam").value).toBe("Ida Laatst");
    expect((await screen(await app.get(pad))).getByRole("heading", { level: 1 }).textContent).toBe("Ida Eerst");
  });

  test("weigert het e-mailadres van een ander", async () => {
    const pad = await toegevoegd("Jet Dubbel");
    const response = await app.post(pad, { ...(await getypt(pad)), email: "henk.postma@zwolle.demo.example" });
    expect(response.status).toBe(409);
    expect((await screen(response)).getAllByText(/al van een andere medewerker/)).toHaveLength(2);
  });

  test("een beheerder kan de eigen rol beheerder niet weghalen", async () => {
    const pad = `/beheer/medewerkers/${henk.medewerkerId}`;
    const response = await app.post(pad, { ...(await getypt(pad)), rollen: ["kwaliteitsmedewerker"] });
    expect(response.status).toBe(409);
    expect((await screen(response)).getByRole("alert").textContent).toContain("Je kunt je eigen rol");
    expect((await identiteitVan(db.owner, "Henk Postma")).rollen).toEqual(["beheerder"]);
  });
});

describe("toegang stoppen", () => {
  test("sluit meteen buiten, en blijft terug te draaien", async () => {
    const pad = await toegevoegd("Karel Vertrek", { rollen: [], teams: team("SWT Zuid") });
    const opened = await inloggen("karel.vertrek@zwolle.demo.example", "karel");
    const token = opened.ok ? opened.value.token : "";
    expect((await screen(await app.get(pad))).getByText(/De teamcoördinator ziet ze/)).toBeTruthy();

    expect((await app.post(`${pad}/status`, { actief: "nee" })).headers.get("location")).toBe(`${pad}?gelukt=gestopt`);
    expect(await findIdentiteitVanSessie(db.databases.app, token, nu)).toBeUndefined();
    expect((await inloggen("karel.vertrek@zwolle.demo.example", "karel")).ok).toBe(false);
    expect((await screen(await app.get("/beheer/medewerkers"))).queryByText("Karel Vertrek")).toBeNull();

    await app.post(`${pad}/status`, { actief: "ja" });
    expect((await findIdentiteitVanSessie(db.databases.app, token, nu))?.teams).toEqual([team("SWT Zuid")]);
  });

  test("kan een beheerder niet bij zichzelf", async () => {
    const pad = `/beheer/medewerkers/${henk.medewerkerId}`;
    expect((await screen(await app.get(pad))).queryByRole("button", { name: "Toegang stoppen" })).toBeNull();
    const response = await app.post(`${pad}/status`, { actief: "nee" });
    expect(response.status).toBe(409);
    expect((await screen(response)).getByText(/Je eigen toegang kun je niet stoppen/)).toBeTruthy();
  });
});

describe("medewerkers zijn van de beheerder", () => {
  test.each(["Fatima Benali", "Emre Yıldız", "Karin Wolters", "Priya Sharma"])(
    "%s vindt de pagina's niet",
    async (naam) => {
      const other = appFor(db, await identiteitVan(db.owner, naam));
      const pad = `/beheer/medewerkers/${henk.medewerkerId}`;
      for (const path of ["/beheer", "/beheer/medewerkers", "/beheer/medewerkers/nieuw", pad]) {
        expect([path, (await other.get(path)).status]).toEqual([path, 404]);
      }
      for (const path of ["/beheer/medewerkers", pad, `${pad}/status`]) {
        expect([path, (await other.post(path, invoer("Stiekem"))).status]).toEqual([path, 404]);
      }
    },
  );

  test("die van een andere gemeente bestaan niet, ook niet met een geraden nummer", async () => {
    const zara = await identiteitVan(db.owner, "Zara Zaans");
    const pad = `/beheer/medewerkers/${zara.medewerkerId}`;
    expect((await app.get(pad)).status).toBe(404);
    expect((await app.post(`${pad}/status`, { actief: "nee" })).status).toBe(404);
    expect((await app.get("/beheer/medewerkers/geen-nummer")).status).toBe(404);
    expect((await app.get("/beheer/medewerkers?na=geen-nummer")).status).toBe(404);
  });

  test("ook de database weigert een ander: zonder beheerder geen medewerker erbij", async () => {
    const fatima = await identiteitVan(db.owner, "Fatima Benali");
    const gegevens = { naam: "Stiekem", email: "stiekem@example.org", rollen: ["beheerder" as const], teams: [] };
    const poging = unitOfWork(db.databases.app, fatima, nu, (tx) => medewerkerToevoegen(tx, uuidv7(), gegevens));
    await expect(poging).rejects.toThrow(/row-level security/);
  });
});
