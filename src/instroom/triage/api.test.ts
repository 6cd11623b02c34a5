import { expect, test } from "vitest";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, rijVan } from "../../../test/scenario.ts";

const database = await testDatabase();
const api = appFor(database, await identiteitVan(database.owner, "Joost van Dijk"));
const keuze = { route: "wijkteam", routeReden: "Er is meer aan de hand.", wmoMelding: false, versie: 1 };

test.each<[string, Record<string, unknown>, number, string, string]>([
  ["a dossier without a name", {}, 400, "#/achternaam", "naam_nodig"],
  ["a melding to come", { wmoMelding: true, wmoMeldingOp: "2026-03-11" }, 400, "#/wmoMeldingOp", "in_toekomst"],
  ["an old version", { versie: 7 }, 409, "#", "gewijzigd"],
])("%s is refused with its place and a code a program can read", async (_, meer, status, location, code) => {
  const id = await gevraagd(database, code === "naam_nodig" ? { inwoner: {} } : {});
  const antwoord = await api.get(`/api/v1/hulpvragen/${id}/triage`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...keuze, ...meer }),
  });
  expect([antwoord.status, antwoord.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
  const problem = (await antwoord.json()) as { detail: string };
  expect(problem).toMatchObject({ status, errors: [{ in: "body", location, code, detail: problem.detail }] });
  expect((await rijVan(database, id)).route).toBeNull();
});
