import { expect, test } from "vitest";
import { openDemo } from "../demo/demo.ts";
import { personasVan } from "../demo/inlog/list-personas.ts";
import { ConfigError } from "#config.ts";
import { testDatabase } from "./database.ts";

const { databases, owner, sleutels } = await testDatabase();
const open = () =>
  openDemo({ productie: false, baseUrl: "http://localhost", databases, sleutels, say: () => undefined });
const echt = (id: number, demonstratie: boolean) =>
  owner.updateTable("gemeente").set({ demonstratie }).where("id", "=", id).execute();

test("the log-in of the demonstration opens on a demonstration, and never on a real municipality", async () => {
  const personas = personasVan(databases.app, 193);
  expect((await open()).uitleg.length).toBeGreaterThan(3);
  expect((await personas()).length).toBeGreaterThan(3);

  await echt(193, false);
  const fout = new ConfigError("Gemeente 193 is hier geen demonstratie: zet DEMO=nee.");
  await expect(open()).rejects.toThrow(fout);
  await expect(personas()).rejects.toThrow(fout);
  await echt(193, true);
  expect((await personas()).length).toBeGreaterThan(3);
});

test("it does not open on a municipality that is not there", async () => {
  await expect(personasVan(databases.app, 1)()).rejects.toThrow(ConfigError);
});
