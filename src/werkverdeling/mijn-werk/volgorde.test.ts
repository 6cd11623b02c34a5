import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afspraakPlannen } from "#begeleiding/afspraak/commands.ts";
import { collegaBetrekken } from "#begeleiding/casus/commands.ts";
import { leunEnSteunStarten } from "#begeleiding/fase/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { eersteGesprekRegistreren } from "#instroom/hulpvraag/commands.ts";
import { hulpvraagTriageren } from "#instroom/triage/commands.ts";
import { plusDagen } from "#shared/datum.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { afspraakwens, dossierGeopend, nu, rijVan, vandaag } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import type { MijnTaak, WerkRegel } from "./mijn-werk.ts";
import { inEenLijst, isTeLaat, type Werk, waarom } from "./volgorde.ts";

const regel: WerkRegel = {
  id: "h",
  naam: null,
  eigenWoorden: "",
  gemeldOp: "2026-03-02",
  spoed: false,
  route: null,
  wmoMeldingOp: null,
  onderzoekAfgerondOp: null,
  eersteReactieOp: null,
  eersteGesprekOp: null,
  behandelaar: "Joost",
  isVanMij: true,
};
const taak: MijnTaak = {
  id: "t",
  casusId: "c",
  wat: "Bellen",
  gezin: null,
  uiterlijk: null,
  termijnCode: null,
  elkeWeken: null,
};

const dag = fc.integer({ min: -60, max: 60 }).map((aantal) => plusDagen(vandaag, aantal));
const regels = fc
  .array(
    fc.record({
      gemeldOp: fc.integer({ min: -60, max: 0 }).map((aantal) => plusDagen(vandaag, aantal)),
      spoed: fc.boolean(),
      eersteReactieOp: fc.option(fc.constant(vandaag)),
      eersteGesprekOp: fc.option(fc.constant(vandaag)),
      route: fc.option(fc.constant("wijkteam")),
      inLeunEnSteun: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((lijst) => lijst.map((een, index): WerkRegel => ({ ...regel, ...een, id: `h${index}` })));
const taken = fc
  .array(fc.record({ uiterlijk: fc.option(dag), termijnCode: fc.option(fc.constant("wmo_beschikking")) }), {
    maxLength: 8,
  })
  .map((lijst) => lijst.map((een, index): MijnTaak => ({ ...taak, ...een, id: `t${index}` })));

const dagVan = (werk: Werk) => (werk.soort === "taak" ? werk.taak.uiterlijk : werk.item.nu.uiterlijk) ?? "9999";
const isSpoed = ({ soort, ...werk }: Werk) =>
  soort === "hulpvraag" && "item" in werk && werk.item.spoed && werk.item.eersteGesprekOp === null;

describe("one order of hulpvragen and tasks", () => {
  test("loses nothing, puts urgent ones first and then what is due first, whatever order they came in", () => {
    fc.assert(
      fc.property(regels, taken, (vragen, werk) => {
        const lijst = inEenLijst(vragen, werk, 3, vandaag);
        expect(lijst).toHaveLength(vragen.length + werk.length);
        const omgekeerd = inEenLijst(vragen.toReversed(), werk.toReversed(), 3, vandaag);
        expect(omgekeerd.map(({ id }) => id)).toEqual(lijst.map(({ id }) => id));
        for (const [index, een] of lijst.entries()) {
          const volgende = lijst[index + 1];
          if (volgende === undefined) continue;
          const rang = (dit: Werk) => `${isSpoed(dit) ? 0 : 1}${dagVan(dit)}`;
          expect(rang(een) <= rang(volgende)).toBe(true);
        }
      }),
    );
  });

  test("on one day the law comes before what was agreed; without a day who waits before who is helped, leun- en steuncontact last", () => {
    const gebeld = { ...regel, eersteReactieOp: "2026-03-03", route: "wijkteam" };
    const gesproken = { ...gebeld, eersteGesprekOp: "2026-03-04" };
    const lijst = inEenLijst(
      [
        { ...gesproken, id: "steunen", inLeunEnSteun: true },
        { ...gesproken, id: "helpen" },
        { ...gebeld, id: "gesprek" },
      ],
      [
        { ...taak, id: "zonder dag" },
        { ...taak, id: "afspraak", uiterlijk: "2026-03-12" },
        { ...taak, id: "wet", uiterlijk: "2026-03-12", termijnCode: "wmo_beschikking" },
      ],
      3,
      vandaag,
    );
    expect(lijst.map(({ id }) => id)).toEqual(["wet", "afspraak", "gesprek", "zonder dag", "helpen", "steunen"]);
  });

  test.each<[string, Partial<MijnTaak>, string]>([
    [
      "a law",
      { termijnCode: "wmo_beschikking", uiterlijk: "2026-03-12" },
      "Termijn uit de wet: Wmo 2015 artikel 2.3.5 lid 2",
    ],
    ["a law that stands still", { termijnCode: "wmo_beschikking" }, "De termijn uit de wet staat stil"],
    ["what comes back", { elkeWeken: 4, uiterlijk: "2026-03-12" }, "Leun- en steuncontact, elke 4 weken"],
    ["a day", { uiterlijk: "2026-03-12" }, "De dag die is afgesproken"],
    ["no day", {}, "Afgesproken, zonder dag"],
  ])("says why: a task of %s", (_, stand, tekst) => {
    expect(waarom({ soort: "taak", id: "t", taak: { ...taak, ...stand } }, 3)).toBe(tekst);
  });

  test("is late from the day after", () => {
    const van = (uiterlijk: string): Werk => ({ soort: "taak", id: "t", taak: { ...taak, uiterlijk } });
    expect([isTeLaat(van("2026-03-09"), vandaag), isTeLaat(van("2026-03-10"), vandaag)]).toEqual([true, false]);
  });
});

describe("Mijn werk", async () => {
  const database = await testDatabase();
  const joost = await identiteitVan(database.owner, "Joost van Dijk");
  const app = appFor(database, joost);
  const doe = <T>(work: Parameters<typeof unitOfWork<T>>[3]) => unitOfWork(database.databases.app, joost, nu, work);

  test("shows tasks and hulpvragen in that order, each with its reason, and leun- en steuncontact apart", async () => {
    const { casusId, hulpvraagId } = await dossierGeopend(database, joost, { inwoner: { achternaam: "Rustig" } });
    const gesprek = async (versie: number) =>
      doe((tx) => eersteGesprekRegistreren(tx, hulpvraagId, "2026-03-09", versie));
    await gesprek((await rijVan(database, hulpvraagId)).versie);
    const { versie } = await rijVan(database, hulpvraagId);
    const keuze = { route: "wijkteam", routeReden: "wij", wmoMeldingOp: null, correctie: {} } as const;
    await doe((tx) => hulpvraagTriageren(tx, database.sleutels, hulpvraagId, keuze, versie));
    const fase = { id: uuidv7(), van: vandaag, elkeWeken: 4, reden: "Rustig.", versie: 1 };
    expect((await doe((tx) => leunEnSteunStarten(tx, casusId, fase))).ok).toBe(true);
    const termijn = { code: "wmo_beschikking", begin: "2026-03-02" };
    const wens = { wat: undefined, medewerkerId: joost.medewerkerId!, uiterlijk: undefined, termijn };
    await doe((tx) => taakMaken(tx, casusId, uuidv7(), wens));

    const { document } = await screen(await app.get("/mijn-werk"));
    const rijen = Array.from(document.querySelectorAll("main tbody tr"), ({ textContent }) => textContent ?? "");
    expect(rijen[0]).toMatch(/Rustig.*Stuur het besluit.*over 6 dagen.*Wmo 2015 artikel 2\.3\.5 lid 2/);
    expect(rijen[1]).toMatch(/vraag hoe het gaat.*over 28 dagen.*elke 4 weken/);
    expect(rijen[2]).toMatch(/Rustig.*Leun- en steuncontact.*je houdt contact.*Wijkteam/);
    const gezien = await database.owner.selectFrom("raadpleging").select("hulpvragen").execute();
    expect(gezien.at(-1)?.hulpvragen).toEqual([hulpvraagId]);
  });

  test("shows whom she meets by the name they bear, and writes down that she saw them", async () => {
    const emre = await identiteitVan(database.owner, "Emre Yıldız");
    const inwoner = { voornaam: "Bo", achternaam: "Smit" };
    const { casusId, hulpvraagId, inwonerId } = await dossierGeopend(database, joost, { inwoner });
    const naam = { partnernaam: "Berg", voorvoegselPartner: "van den", naamgebruik: "partner" };
    await database.owner.updateTable("inwoner").set(naam).where("id", "=", inwonerId).execute();
    const mee = { id: uuidv7(), medewerkerId: emre.medewerkerId!, voor: [], reden: "Samen", versie: 1 };
    expect((await doe((tx) => collegaBetrekken(tx, casusId, mee))).ok).toBe(true);
    const wens = { ...afspraakwens, gaan: [emre.medewerkerId!] };
    expect((await doe((tx) => afspraakPlannen(tx, casusId, uuidv7(), wens))).ok).toBe(true);
    const { document } = await screen(await appFor(database, emre).get("/mijn-werk"));
    expect(document.querySelector("main")?.textContent).toContain("Bo van den Berg");
    const gezien = await database.owner
      .selectFrom("raadpleging")
      .select("hulpvragen")
      .where("door", "=", emre.gebruikerId!)
      .execute();
    expect(gezien.map(({ hulpvragen }) => hulpvragen)).toEqual([[hulpvraagId]]);
  });
});
