import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { doetMeeVoor } from "#begeleiding/casus/casus.ts";
import { listDeelnemers, lockCasus } from "#begeleiding/casus/queries.ts";
import { insert } from "#db/insert.ts";
import { gebeurtenisVastleggen } from "#db/logboek.ts";
import type { Tx } from "#db/uow.ts";
import { notFound } from "#shared/not-found.ts";
import { accept, refuse } from "#shared/result.ts";
import { type Bestand, type Bestandssoort, toelaten, type Uitpakken } from "./bestandssoort.ts";
import { type Documentsoort, intrekken, toevoegen } from "./document.ts";
import { findDocument, isAanwezig } from "./queries.ts";
import { magDocumentenBeheren } from "./rechten.ts";

/** Judged before a unit of work begins: it takes time, and no database. */
export function bestandToelaten(bestand: Bestand) {
  return toelaten(bestand, uitpakken);
}

const uitpakken: Uitpakken = (ingepakt, hooguit) => {
  try {
    return inflateRawSync(ingepakt, { maxOutputLength: hooguit });
  } catch {
    return undefined;
  }
};

export type NieuwDocument = {
  readonly id: string;
  readonly titel: string;
  readonly soort: Documentsoort;
  readonly over: readonly string[];
  readonly bestand: { readonly soort: Bestandssoort; readonly bytes: Uint8Array };
};

/** A file that was let in. The same again changes nothing. */
export async function documentToevoegen(tx: Tx, casusId: string, { id, titel, soort, over, bestand }: NieuwDocument) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !magDocumentenBeheren(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  const inhoud = Buffer.from(bestand.bytes.buffer, bestand.bytes.byteOffset, bestand.bytes.byteLength);
  const sha256 = createHash("sha256").update(inhoud).digest();
  const eerder = await findDocument(tx, casusId, id);
  if (eerder) {
    const oud = [eerder.titel, eerder.soort, eerder.over, eerder.sha256.toString("hex")];
    const isZelfde = JSON.stringify(oud) === JSON.stringify([titel, soort, over, sha256.toString("hex")]);
    return isZelfde ? accept(id) : refuse("al_verzonden");
  }
  const gezin = await listDeelnemers(tx, casusId);
  const result = toevoegen(over, {
    deelnemers: gezin.filter(({ tot }) => tot === null).map((lid) => lid.id),
    voor: doetMeeVoor(tx.wie.mijn, casus.betrokkenen),
    isAanwezig: await isAanwezig(tx, casusId, sha256),
  });
  if (!result.ok) return result;

  const { gemeenteId } = tx.wie;
  const kenmerken = { titel, soort, bestandssoort: bestand.soort, over: [...over], grootte: inhoud.length, sha256 };
  await insert(tx, "document", { gemeenteId, casusId, id, ...kenmerken, door, toegevoegdOp: tx.nu });
  await insert(tx, "documentInhoud", { gemeenteId, casusId, documentId: id, inhoud });
  await gebeurtenisVastleggen(tx, "document_toegevoegd", casusId, {
    document: id,
    soort,
    bestandssoort: bestand.soort,
  });
  return accept(id);
}

/** It stays in the list, with why; what is in it is not given out any more. Deleting is for the bewaartermijn. */
export async function documentIntrekken(tx: Tx, casusId: string, id: string, reden: string) {
  const casus = await lockCasus(tx, casusId);
  const door = tx.wie.medewerkerId;
  if (!casus || door === null || !magDocumentenBeheren(tx.wie, casus.betrokkenen)) return refuse("geen_recht");
  const document = (await findDocument(tx, casusId, id)) ?? notFound();
  if (document.intrekreden === reden) return accept(id);
  const result = intrekken(document);
  if (!result.ok) return result;

  await tx.db
    .updateTable("document")
    .set({ ingetrokkenOp: tx.nu, ingetrokkenDoor: door, intrekreden: reden })
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("id", "=", id)
    .execute();
  await gebeurtenisVastleggen(tx, "document_ingetrokken", casusId, { document: id });
  return accept(id);
}
