import { type Tx, vergrendel } from "#db/uow.ts";
import { getTeam } from "#organisatie/team/queries.ts";
import { type Keuze, persoonKiezen } from "#persoon/inwoner/gelijkende.ts";
import { listGelijkenden } from "#persoon/inwoner/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { accept, refuse } from "#shared/result.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import type { Aanmelding } from "#instroom/aanmelding/aanmelding.ts";
import { aanmelden } from "#instroom/aanmelding/commands.ts";
import { behandelaarVastleggen, eersteReactieRegistreren, hulpvraagAfsluiten } from "#instroom/hulpvraag/commands.ts";
import { lockHulpvraag } from "#instroom/hulpvraag/queries.ts";

export type Afhandeling = "instroom" | "zelf" | "beantwoord";

/** What the worker chose: what happens next, and who it is about when someone looks like her. */
export type Registratiekeuze = Keuze & { readonly afhandeling: Afhandeling };

/** Writes a question down and does at once what the worker chose: nothing, take it herself, or close it as answered. */
export async function hulpvraagRegistreren(
  tx: Tx,
  sleutels: Sleutels,
  aanmelding: Aanmelding,
  { afhandeling, ...keuze }: Registratiekeuze,
) {
  const verzending = { afzender: tx.wie.gebruikerId ?? "", inhoud: [aanmelding, afhandeling, keuze.zelfde] };
  const result = await aanmelden(tx, sleutels, aanmelding, verzending, async () =>
    persoonKiezen(await listGelijkenden(tx, sleutels, aanmelding.inwoner), keuze),
  );
  if (!result.ok) return result;
  const { id, kenmerk, herhaald } = result.value;
  // What this unit of work made it may finish, also when it belongs to another team.
  await vergrendel(tx, id);
  if (!herhaald) {
    const vervolg = await afhandelen(tx, id, afhandeling);
    if (!vervolg.ok) return vervolg;
  }
  const { teamId, teamReden } = await tx.db
    .selectFrom("hulpvraag")
    .select(["teamId", "teamReden"])
    .where("gemeenteId", "=", tx.wie.gemeenteId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return accept({ id, kenmerk, teamReden, team: (await getTeam(tx, teamId)).naam });
}

async function afhandelen(tx: Tx, id: string, afhandeling: Afhandeling) {
  if (afhandeling === "zelf") return behandelaarVastleggen(tx, await lockHulpvraag(tx, id), tx.wie.medewerkerId ?? "");
  if (afhandeling === "instroom") return accept(id);

  const vandaag = dagVan(tx.nu);
  const reactie = await eersteReactieRegistreren(tx, id, vandaag, 1);
  if (!reactie.ok) return refuse("gewijzigd");
  const afsluiting = {
    afgeslotenOp: vandaag,
    uitkomst: "informatie_advies",
    afsluitreden: "bereikt",
    doorverwezenNaar: null,
  } as const;
  const gesloten = await hulpvraagAfsluiten(tx, id, afsluiting, 2);
  return gesloten.ok ? gesloten : refuse("gewijzigd");
}
