import { expect, test } from "vitest";
import { leunEnSteunStarten } from "#begeleiding/fase/commands.ts";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { dossierGeopend, gevraagd, nu, opgepakt, wijken } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";

const database = await testDatabase();
const marieke = await identiteitVan(database.owner, "Marieke Hoekstra"); // coordinator of SWT Noord
const samira = await identiteitVan(database.owner, "Samira el Idrissi"); // SWT Noord

test("leun- en steuncontact stands apart at the end of what runs, however long ago it was asked", async () => {
  const vraag = (achternaam: string) => ({ inwoner: { achternaam }, wijkCode: wijken.noord });
  const { casusId } = await dossierGeopend(database, samira, { ...vraag("Rustig"), gemeldOp: "2024-01-02" });
  await opgepakt(database, samira, await gevraagd(database, vraag("Later")));
  const fase = { id: uuidv7(), van: "2026-03-10", elkeWeken: 4, reden: "Rustig.", versie: 1 };
  await unitOfWork(database.databases.app, samira, nu, (tx) => leunEnSteunStarten(tx, casusId, fase));
  const { document } = await screen(await appFor(database, marieke).get("/lopend"));
  const rijen = Array.from(document.querySelectorAll("main tbody tr"), ({ textContent }) => textContent ?? "");
  expect(rijen).toEqual([expect.stringContaining("Later"), expect.stringMatching(/Rustig.*Leun- en steuncontact/)]);
});
