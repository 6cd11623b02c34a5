import { describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { aanTafel } from "../../../test/plan.ts";
import { aantalRijen, dossierGeopend, foutBij, meldingenOp, veldenVan } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { beginVanPlantermijn, type Gezinsplan } from "./gezinsplan.ts";

const database = await testDatabase();
const joost = await identiteitVan(database.owner, "Joost van Dijk");
const app = appFor(database, joost);

async function gezin() {
  const { pad, inwonerId } = await dossierGeopend(database, joost);
  return { pad, tafel: aanTafel(app, pad), denktNa: { aan: inwonerId, antwoord: "denkt_na" } };
}

const eigenPlan = "Opa haalt de kinderen op dinsdag en donderdag.";

describe("a plan of the gezin itself", () => {
  test("is offered first, and what they say is written down", async () => {
    const { tafel, denktNa } = await gezin();
    expect(await tafel.tekst("/plan")).toContain("Leg vast dat je dit aanbood");
    expect((await tafel.stuur("/gezinsplan", "/gezinsplan", denktNa)).status).toBe(303);
    expect(await tafel.tekst("/gezinsplan")).toContain(
      "Ze denken erover navandaag · besproken met Anna Vries · Joost van Dijk",
    );
    expect(await tafel.tekst("/plan")).not.toContain("Leg vast dat je dit aanbood");
  });

  test("that is ready stands on top of the plan, and of the plan on paper", async () => {
    const { tafel, denktNa } = await gezin();
    const klaar = { ...denktNa, antwoord: "gemaakt", tekst: eigenPlan };
    expect((await tafel.stuur("/gezinsplan", "/gezinsplan", klaar)).status).toBe(303);
    expect(await tafel.tekst("/plan")).toContain(`Het eigen plan van het gezin${eigenPlan}`);
    expect(await tafel.tekst("/plan/afdruk")).toContain(`Uw eigen plan${eigenPlan}`);
    await tafel.stuur("/gezinsplan", "/gezinsplan", { ...denktNa, antwoord: "gemaakt", apart: "ja" });
    expect(await tafel.tekst("/plan")).toContain("Dit plan ligt los van deze bladzijde");
  });

  test("that will not come begins the term of the Jeugdwet, a link away from the tasks", async () => {
    const { tafel, denktNa, pad } = await gezin();
    await tafel.stuur("/gezinsplan", "/gezinsplan", { ...denktNa, antwoord: "geen_eigen_plan", op: "2026-03-05" });
    const link = (await tafel.pagina("/gezinsplan")).querySelector(".kt-melding a")!;
    expect(link.getAttribute("href")).toBe(`${pad}/taken?termijn=jeugdwet_plan&begin=2026-03-05`);
    expect((await app.get(link.getAttribute("href")!)).status).toBe(200);
    await tafel.stuur("/gezinsplan", "/gezinsplan", { ...denktNa, antwoord: "maakt_zelf" });
    expect((await tafel.pagina("/gezinsplan")).querySelector(".kt-melding")).toBeNull();
  });

  test.each([
    ["to nobody", { aan: "" }, "aan", /Kies met wie/, 422],
    ["to a stranger", { aan: uuidv7() }, "aan", /uit dit gezin/, 409],
    ["without an answer", { antwoord: "" }, "antwoord", /Kies wat het gezin zegt/, 422],
    ["tomorrow", { op: "2026-03-11" }, "op", /ligt in de toekomst/, 409],
    ["as ready, without a plan", { antwoord: "gemaakt", tekst: "" }, "tekst", /Schrijf hun plan op/, 409],
    ["as thought over, with a plan", { tekst: eigenPlan }, "antwoord", /vulde al een plan in/, 409],
  ])("offered %s is refused at its field; what was typed stays", async (_, fout, veld, melding, status) => {
    const { tafel, denktNa, pad } = await gezin();
    const voor = await aantalRijen(database);
    const antwoord = await tafel.stuur("/gezinsplan", "/gezinsplan", { ...denktNa, ...fout });
    expect(antwoord.status).toBe(status);
    expect(await aantalRijen(database)).toEqual(voor);
    const { document } = await screen(antwoord);
    expect(foutBij(document, veld)).toMatch(melding);
    const getypt = "tekst" in fout ? fout.tekst : "";
    expect(veldenVan(document, `${pad}/gezinsplan`)["tekst"]).toEqual([getypt]);
  });

  test("is told in the order in which it was said", async () => {
    const { tafel, denktNa } = await gezin();
    await tafel.stuur("/gezinsplan", "/gezinsplan", denktNa);
    const eerder = await tafel.stuur("/gezinsplan", "/gezinsplan", { ...denktNa, op: "2026-03-09" });
    expect(foutBij((await screen(eerder)).document, "op")).toContain("al een later gesprek");
  });

  test("sent twice is said once; another answer with the same form is told apart; a stale page is refused", async () => {
    const { tafel, denktNa } = await gezin();
    const velden = await tafel.ingevuld("/gezinsplan", "/gezinsplan", denktNa);
    await tafel.verstuur("/gezinsplan", velden);
    const voor = await aantalRijen(database);
    expect((await tafel.verstuur("/gezinsplan", velden)).status).toBe(303);
    expect(await aantalRijen(database)).toEqual(voor);
    const anders = { ...velden, antwoord: "maakt_zelf" };
    const meldingVan = async (antwoord: Response) => meldingenOp((await screen(antwoord)).document);
    expect(await meldingVan(await tafel.verstuur("/gezinsplan", anders))).toContain("al een keer verstuurd");
    const oud = { ...anders, id: uuidv7() };
    expect(await meldingVan(await tafel.verstuur("/gezinsplan", oud))).toContain("intussen gewijzigd");
  });

  test("is found by nobody who is not involved", async () => {
    const { pad, denktNa } = await gezin();
    const vreemd = appFor(database, await identiteitVan(database.owner, "Ruben de Boer"));
    expect((await vreemd.get(`${pad}/gezinsplan`)).status).toBe(404);
    const velden = { ...denktNa, id: uuidv7(), op: "2026-03-10", versie: "1" };
    expect((await vreemd.post(`${pad}/gezinsplan`, velden)).status).toBe(404);
  });
});

test("the term runs from the first day on which it was clear, also when that was said again", () => {
  const gesprek = (op: string, antwoord: Gezinsplan["antwoord"]): Gezinsplan => ({
    id: op,
    op,
    antwoord,
    aan: ["a"],
    tekst: null,
    apart: false,
    door: "Joost",
  });
  const [later, eerst, dacht] = [
    gesprek("2026-03-09", "geen_eigen_plan"),
    gesprek("2026-03-05", "geen_eigen_plan"),
    gesprek("2026-03-01", "denkt_na"),
  ];
  expect(beginVanPlantermijn([later, eerst, dacht])).toBe("2026-03-05");
  expect(beginVanPlantermijn([eerst])).toBe("2026-03-05");
  expect(beginVanPlantermijn([dacht, eerst])).toBeUndefined();
  expect(beginVanPlantermijn([])).toBeUndefined();
});
