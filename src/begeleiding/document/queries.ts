import type { Tx } from "#db/uow.ts";
import type { Bestandssoort } from "./bestandssoort.ts";
import type { Document, Documentsoort } from "./document.ts";

/** The files of this dossier, the latest first; also those that were withdrawn. Never what is in them. */
export async function listDocumenten(tx: Tx, casusId: string, meest: number): Promise<Document[]> {
  const rows = await documenten(tx, casusId)
    .orderBy("d.toegevoegdOp", "desc")
    .orderBy("d.id", "desc")
    .limit(meest)
    .execute();
  return rows.map(documentOf);
}

export async function findDocument(tx: Tx, casusId: string, id: string) {
  const row = await documenten(tx, casusId).select("d.sha256").where("d.id", "=", id).executeTakeFirst();
  return row && { ...documentOf(row), sha256: row.sha256 };
}

/** Whether the same bytes stand here, as far as she who asks may see. */
export async function isAanwezig(tx: Tx, casusId: string, sha256: Buffer): Promise<boolean> {
  const query = documenten(tx, casusId).where("d.sha256", "=", sha256).where("d.ingetrokkenOp", "is", null);
  return (await query.limit(1).executeTakeFirst()) !== undefined;
}

/** What is in it; undefined once it was withdrawn. */
export async function findInhoud(tx: Tx, casusId: string, id: string): Promise<Buffer | undefined> {
  const row = await tx.db
    .selectFrom("documentInhoud")
    .select("inhoud")
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("casusId", "=", casusId)
    .where("documentId", "=", id)
    .executeTakeFirst();
  return row?.inhoud;
}

function documenten(tx: Tx, casusId: string) {
  return tx.db
    .selectFrom("document as d")
    .innerJoin("medewerker as m", (join) =>
      join.onRef("m.id", "=", "d.door").onRef("m.gemeenteId", "=", "d.gemeenteId"),
    )
    .select(["d.id", "d.titel", "d.soort", "d.bestandssoort", "d.over", "d.grootte", "d.toegevoegdOp"])
    .select(["d.ingetrokkenOp", "d.intrekreden", "m.naam as door"])
    .where("d.gemeenteId", "=", tx.wie.gemeenteId)
    .where("d.casusId", "=", casusId);
}

type Row = Omit<Document, "soort" | "bestandssoort"> & { readonly soort: string; readonly bestandssoort: string };

function documentOf({ soort, bestandssoort, ...rest }: Row): Document {
  // checks of document
  return { ...rest, soort: soort as Documentsoort, bestandssoort: bestandssoort as Bestandssoort };
}
