import { expect, test } from "vitest";
import { unitOfWork } from "#db/uow.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { hmac, ontsleutel, sleutelVan } from "#shared/versleuteling.ts";
import { zonderInlog } from "#shared/identiteit.ts";
import { testDatabase } from "../../../test/database.ts";
import { inwonerVastleggen } from "./commands.ts";

const { databases, owner, sleutels } = await testDatabase();
const bsn = "123456782";
const nu = new Date("2026-03-10T10:00:00+01:00");

async function vastgelegd(gemeenteId: number) {
  const id = uuidv7();
  const gegevens = { achternaam: "Vries", bsn };
  await unitOfWork(databases.app, zonderInlog(gemeenteId, "inwoner"), nu, (tx) =>
    inwonerVastleggen(tx, sleutels, id, gegevens),
  );
  const { bsnVersleuteld, bsnIndex } = await owner
    .selectFrom("inwoner")
    .select(["bsnVersleuteld", "bsnIndex"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { id, bsnVersleuteld: bsnVersleuteld!, bsnIndex: bsnIndex! };
}

test("a BSN stands in the database encrypted, for its own row only", async () => {
  const een = await vastgelegd(193);
  const ander = await vastgelegd(193);

  expect(een.bsnVersleuteld.toString("latin1")).not.toContain(bsn);
  expect(ontsleutel(sleutels.bsn, een.bsnVersleuteld, `193/${een.id}`)).toBe(bsn);
  expect(() => ontsleutel(sleutels.bsn, een.bsnVersleuteld, `193/${ander.id}`)).toThrow(Error);
  expect(een.bsnVersleuteld.equals(ander.bsnVersleuteld)).toBe(false);
});

test("the same BSN is found again within a municipality, and not across two", async () => {
  const [een, ander, elders] = [await vastgelegd(193), await vastgelegd(193), await vastgelegd(479)];
  expect(een.bsnIndex.equals(ander.bsnIndex)).toBe(true);
  expect(een.bsnIndex.equals(elders.bsnIndex)).toBe(false);
});

test("the index says nothing without its key: it is no plain hash of the number, and not made with the other key", async () => {
  const { bsnIndex } = await vastgelegd(193);
  expect(bsnIndex.equals(hmac(sleutels.bsnIndex, `193/${bsn}`))).toBe(true);
  for (const sleutel of [sleutelVan(Buffer.alloc(32)), sleutels.bsn, sleutels.handtekening])
    expect(bsnIndex.equals(hmac(sleutel, `193/${bsn}`))).toBe(false);
});
