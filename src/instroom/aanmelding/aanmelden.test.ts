import { expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { testDatabase } from "../../../test/database.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();

const invoer = () => ({
  id: uuidv7(),
  gevaar: "nee",
  eigenWoorden: "Ik kom niet meer rond en de post ligt ongeopend.",
  leefgebieden: ["financien"],
  telefoon: "06 12345678",
  wijkCode: "WK019311",
});

test("a resident reports without log-in and gets a receipt that says what happens when", async () => {
  const inwoner = appFor(database);
  await inwoner.get("/aanmelden/zelf");

  const antwoord = await inwoner.post("/aanmelden/zelf", invoer());
  expect(antwoord.status).toBe(303);
  const { getByRole, getByText } = await screen(await inwoner.get("/aanmelden/ontvangen"));

  expect(getByRole("heading", { level: 1 }).textContent).toBe("Wij hebben uw vraag ontvangen");
  expect(getByText(/Uiterlijk/).textContent).toContain("vrijdag 13 maart");
});
