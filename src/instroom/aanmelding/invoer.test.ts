import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { testDatabase } from "../../../test/database.ts";
import { aantalRijen, foutBij, meldingenOp, rijVan, stuurRuw, tekstVan, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { AanmeldingAnder, AanmeldingZelf } from "./schemas.ts";

const database = await testDatabase();
const inwoner = appFor(database);

type Velden = Record<string, string | readonly string[]>;

const zelf = (): Velden => ({
  id: uuidv7(),
  gevaar: "nee",
  eigenWoorden: "Ik slaap al weken slecht van de schulden.",
  leefgebieden: ["financien", "wonen"],
  telefoon: "06 12345678",
  wijkCode: "WK019311",
  voornaam: "Anna",
});
const ander = (): Velden => ({
  ...zelf(),
  aanmelderSoort: "netwerk",
  aanmelderNaam: "Bea Buur",
  aanmelderTelefoon: "06 87654321",
  inwonerWeetErvan: "ja",
});
const deuren = [
  ["/aanmelden/zelf", zelf, AanmeldingZelf],
  ["/aanmelden/ander", ander, AanmeldingAnder],
] as const;

/** The page as it comes back: what is wrong, and what stands in the form. */
async function teruggekregen(pad: string, antwoord: Response) {
  const { document } = await screen(antwoord);
  return { status: antwoord.status, document, velden: veldenVan(document, pad) };
}

describe.each([
  ["no words", "/aanmelden/zelf", { eigenWoorden: "" }, "eigenWoorden", "Vertel in uw eigen woorden wat er speelt."],
  ["only spaces", "/aanmelden/zelf", { eigenWoorden: " \n\t " }, "eigenWoorden", "Vertel in uw eigen woorden"],
  [
    "words too many",
    "/aanmelden/zelf",
    { eigenWoorden: "a".repeat(4001) },
    "eigenWoorden",
    "niet meer dan 4000 tekens",
  ],
  ["no way to be reached", "/aanmelden/zelf", { telefoon: "" }, "telefoon", "Anders kunnen wij u niet bereiken."],
  ["a number that is none", "/aanmelden/zelf", { telefoon: "geen" }, "telefoon", "Dit telefoonnummer klopt niet."],
  ["an address that is none", "/aanmelden/zelf", { email: "anna@", mailVeilig: "ja" }, "email", "naam@voorbeeld.nl"],
  [
    "mail that may be unsafe",
    "/aanmelden/zelf",
    { email: "a@b.nl" },
    "mailVeilig",
    "Kies of wij u veilig kunnen mailen.",
  ],
  ["a leefgebied of one's own", "/aanmelden/zelf", { leefgebieden: ["geluk"] }, "leefgebieden", "Kies onderwerpen uit"],
  ["a wijk that is none", "/aanmelden/zelf", { wijkCode: "Noord" }, "wijkCode", "Kies een wijk uit de lijst."],
  [
    "not said who one is",
    "/aanmelden/ander",
    { aanmelderSoort: "" },
    "aanmelderSoort",
    "als bekende of vanuit uw werk",
  ],
  [
    "not said whether she knows",
    "/aanmelden/ander",
    { inwonerWeetErvan: "" },
    "inwonerWeetErvan",
    "Kies of deze persoon",
  ],
  [
    "she does not know, without why",
    "/aanmelden/ander",
    { inwonerWeetErvan: "nee" },
    "weetNietReden",
    "Vertel kort waarom",
  ],
  [
    "from work, without a kind",
    "/aanmelden/ander",
    { aanmelderSoort: "verwijzer" },
    "instantie",
    "bij wat voor organisatie",
  ],
  [
    "no way to ask back",
    "/aanmelden/ander",
    { aanmelderTelefoon: "" },
    "aanmelderTelefoon",
    "Anders kunnen wij u niets",
  ],
])("%s", (_, pad, fout, veld, melding) => {
  test(`is told at ${veld} on ${pad}; the rest stays typed and nothing is saved`, async () => {
    const invoer: Velden = { ...(pad === "/aanmelden/zelf" ? zelf() : ander()), ...fout };
    const voor = await aantalRijen(database);

    const { status, document, velden } = await teruggekregen(pad, await inwoner.post(pad, invoer));
    expect(status).toBe(422);
    expect(document.title).toMatch(/^Fout: /);
    expect(foutBij(document, veld)).toContain(melding);
    const link = document.querySelector(".kt-fouten a");
    expect(document.querySelector(link?.getAttribute("href") ?? "")?.getAttribute("name")).toBe(veld);
    for (const naam of ["id", "eigenWoorden", "voornaam", "telefoon"])
      expect(velden[naam]).toEqual([invoer[naam]].flat());
    expect(await aantalRijen(database)).toEqual(voor);
  });
});

describe.each(deuren)("%s", (pad, maak, schema) => {
  const namen = Object.keys(schema.shape);
  const lijsten = ["leefgebieden"];

  test.each(namen.filter((naam) => !lijsten.includes(naam)))("%s sent twice is refused in Dutch", async (naam) => {
    const invoer: Velden = { ...maak(), email: "a@b.nl", mailVeilig: "ja", [naam]: ["een", "twee"] };
    const voor = await aantalRijen(database);
    const { status, document } = await teruggekregen(pad, await inwoner.post(pad, invoer));
    expect(status).toBe(422);
    expect(meldingenOp(document)).not.toBe("");
    expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
    expect(await aantalRijen(database)).toEqual(voor);
  });

  test.each(namen)("%s with far too much in it is refused in Dutch", async (naam) => {
    const invoer: Velden = { ...maak(), email: "a@b.nl", mailVeilig: "ja", [naam]: `${"x".repeat(5000)}@voorbeeld.nl` };
    const { status, document } = await teruggekregen(pad, await inwoner.post(pad, invoer));
    expect(status).toBe(422);
    expect(meldingenOp(document)).not.toBe("");
    expect(meldingenOp(document)).not.toMatch(/invalid|expected|received|too (big|small)/i);
  });

  test.each(["%FF%FE", "caf%E9", "%ED%A0%80", "nul%00teken"])(
    "bytes that are no text (%s) are refused at their field",
    async (rommel) => {
      const voor = await aantalRijen(database);
      const rest = new URLSearchParams(Object.entries(maak()).flatMap(([n, w]) => [w].flat().map((een) => [n, een])));
      rest.delete("eigenWoorden");
      const antwoord = await stuurRuw(inwoner, pad, `${rest.toString()}&eigenWoorden=Hulp%20bij%20${rommel}`);
      const { status, document } = await teruggekregen(pad, antwoord);
      expect(status).toBe(422);
      expect(foutBij(document, "eigenWoorden")).toContain("tekens die wij niet kunnen lezen");
      expect(await aantalRijen(database)).toEqual(voor);
    },
  );

  test("raw bytes that are no UTF-8 are refused too", async () => {
    const kop = new TextEncoder().encode(
      new URLSearchParams({ id: uuidv7(), gevaar: "nee", eigenWoorden: "Hulp " }).toString(),
    );
    const antwoord = await stuurRuw(inwoner, pad, Uint8Array.from([...kop, 0xff, 0xfe, 0xe9]));
    expect(foutBij((await screen(antwoord)).document, "eigenWoorden")).toContain("niet kunnen lezen");
  });

  test("a field we do not know is refused, with the words still there", async () => {
    const invoer: Velden = { ...maak(), spoed: "ja" };
    const { status, document, velden } = await teruggekregen(pad, await inwoner.post(pad, invoer));
    expect(status).toBe(422);
    expect(meldingenOp(document)).toContain("een veld dat wij niet kennen");
    expect(velden["eigenWoorden"]).toEqual([invoer["eigenWoorden"]]);
  });

  test.each(["__proto__", "constructor", "toString"])(
    "a field named %s is one we do not know, and breaks nothing",
    async (naam) => {
      const antwoord = await inwoner.post(pad, Object.fromEntries([...Object.entries(maak()), [naam, "x"]]));
      expect(antwoord.status).toBe(422);
    },
  );

  test("an id that is none of ours is refused", async () => {
    for (const id of ["", "1", "0190f3a0-0000-4000-8000-000000000000"])
      expect((await inwoner.post(pad, { ...maak(), id })).status).toBe(422);
  });

  test("a wijk of another municipality is refused at its field", async () => {
    const invoer: Velden = { ...maak(), wijkCode: "WK047911" };
    const voor = await aantalRijen(database);
    const { status, document, velden } = await teruggekregen(pad, await inwoner.post(pad, invoer));
    expect(status).toBe(409);
    expect(meldingenOp(document)).toContain("Deze wijk kennen wij niet.");
    expect(velden["eigenWoorden"]).toEqual([invoer["eigenWoorden"]]);
    expect(await aantalRijen(database)).toEqual(voor);
  });
});

describe("markup and other signs", () => {
  const tekst = `<script>alert(1)</script> "O'Neill" & <b>vet</b> \u202E ééń 𝒳 😀\n</textarea><img src=x onerror=alert(2)>`;

  test("are saved as they are", async () => {
    const invoer: Velden = { ...zelf(), eigenWoorden: tekst };
    expect((await inwoner.post("/aanmelden/zelf", invoer)).status).toBe(303);
    expect((await rijVan(database, String(invoer["id"]))).eigenWoorden).toBe(tekst);
  });

  test("come back as text in the form, never as markup", async () => {
    const invoer: Velden = { ...zelf(), eigenWoorden: tekst, telefoon: `"><script>alert(3)</script>` };
    const { document, velden } = await teruggekregen("/aanmelden/zelf", await inwoner.post("/aanmelden/zelf", invoer));
    expect(velden["eigenWoorden"]?.[0]?.replaceAll("\r\n", "\n")).toBe(tekst);
    expect(velden["telefoon"]).toEqual([invoer["telefoon"]]);
    expect(document.querySelector("main script, main img, main b")).toBeNull();
    expect(tekstVan(document)).toContain("Dit telefoonnummer klopt niet.");
  });
});

test("a birth date or BSN is never asked of a resident: such a field is unknown", async () => {
  for (const naam of ["bsn", "geboortedatum", "toegewezenAan", "gemeldOp", "gemeenteId"])
    expect((await inwoner.post("/aanmelden/zelf", { ...zelf(), [naam]: "123456782" })).status).toBe(422);
});
