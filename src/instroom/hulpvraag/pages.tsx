import { type Context, Hono } from "hono";
import type { z } from "zod";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { findEerdereHulp } from "#instroom/heraanmelding/queries.ts";
import { listCollegas } from "#organisatie/medewerker/queries.ts";
import { listTeams } from "#organisatie/team/queries.ts";
import { dagVan } from "#shared/datum.ts";
import type { Result } from "#shared/result.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import {
  eersteGesprekRegistreren,
  eersteReactieRegistreren,
  hulpvraagAfsluiten,
  hulpvraagDoorzetten,
  hulpvraagToewijzen,
  onderzoekAfrondenRegistreren,
} from "./commands.ts";
import type { Teruggestuurd } from "./Handelingen.tsx";
import { HulpvraagPagina } from "./HulpvraagPagina.tsx";
import { hulpvraagPaths } from "./paths.ts";
import { getHulpvraag, isZichtbaar } from "./queries.ts";
import { magHulpvragenBehandelen, magToewijzen } from "./rechten.ts";
import {
  AfsluitingInvoer,
  Doorzetting,
  EersteGesprek,
  EersteReactie,
  OnderzoekAfronding,
  Toewijzing,
} from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const hulpvraagPages = new Hono<Env>()
  .get(hulpvraagPaths.hulpvraag(":id"), (c) => show(c, idOf(c)))

  .post(hulpvraagPaths.toewijzing(":id"), (c) =>
    act(c, "toewijzing", Toewijzing, (tx, id, { medewerkerId, versie }) =>
      hulpvraagToewijzen(tx, id, medewerkerId, versie),
    ),
  )
  .post(hulpvraagPaths.team(":id"), (c) =>
    act(
      c,
      "team",
      Doorzetting,
      (tx, id, { teamId, versie }) => hulpvraagDoorzetten(tx, id, teamId, versie),
      "/instroom",
    ),
  )
  .post(hulpvraagPaths.eersteReactie(":id"), (c) =>
    act(c, "eerste-reactie", EersteReactie, (tx, id, { op, versie }) => eersteReactieRegistreren(tx, id, op, versie)),
  )
  .post(hulpvraagPaths.eersteGesprek(":id"), (c) =>
    act(c, "eerste-gesprek", EersteGesprek, (tx, id, { op, versie }) => eersteGesprekRegistreren(tx, id, op, versie)),
  )
  .post(hulpvraagPaths.onderzoek(":id"), (c) =>
    act(c, "onderzoek", OnderzoekAfronding, (tx, id, { op, versie }) =>
      onderzoekAfrondenRegistreren(tx, id, op, versie),
    ),
  )
  .post(hulpvraagPaths.afsluiting(":id"), (c) =>
    act(c, "afsluiting", AfsluitingInvoer, (tx, id, { versie, uitkomst = null, doorverwezenNaar = null, ...rest }) =>
      hulpvraagAfsluiten(tx, id, { ...rest, uitkomst, doorverwezenNaar }, versie),
    ),
  );

/** Every form of this page: read, decide, then back to the page, or the page again with what was typed. */
async function act<S extends z.ZodObject>(
  c: Context<Env>,
  welke: Teruggestuurd["welke"],
  schema: S,
  command: (tx: Tx, id: string, invoer: z.infer<S>) => Promise<Result<string, keyof typeof geweigerd>>,
  naar?: string,
): Promise<Response> {
  bevoegd(c, magHulpvragenBehandelen);
  const id = idOf(c);
  const raw = await readForm(c);
  const form = parseForm(schema, raw);
  if (!form.ok) return show(c, id, { welke, form: form.form }, 422);

  const result = await uow(c, (tx) => command(tx, id, form.value));
  // A mistake in typing keeps its version; a refusal shows how it is now.
  const terug = (reason: keyof typeof geweigerd) => refusedForm(without(raw, "versie"), geweigerd[reason]);
  if (!result.ok) return show(c, id, { welke, form: terug(result.reason) }, 409);
  return c.redirect(naar ?? (await nextPage(c, id)), 303);
}

/** What one gives away one may no longer see: then to the list of what one has. */
async function nextPage(c: Context<Env>, id: string): Promise<string> {
  const zichtbaar = await uow(c, (tx) => isZichtbaar(tx, id));
  return zichtbaar ? hulpvraagPaths.hulpvraag(id) : "/start";
}

async function show(
  c: Context<Env>,
  id: string,
  terug?: Teruggestuurd,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const wie = bevoegd(c, magHulpvragenBehandelen);
  const { hulpvraag, eerder, collegas, teams } = await uow(c, async (tx) => {
    const gevonden = await getHulpvraag(tx, id);
    await raadplegingVastleggen(tx, "hulpvraag_behandelen", hulpvraagPaths.hulpvraag(":id"), [id]);
    return {
      hulpvraag: gevonden,
      eerder: await findEerdereHulp(tx, id),
      collegas: await listCollegas(tx, [gevonden.teamId]),
      teams: await listTeams(tx),
    };
  });
  const opties = (rows: readonly { id: string; naam: string }[]) =>
    rows.map(({ id: value, naam: label }) => ({ value, label }));
  const body = (
    <HulpvraagPagina
      hulpvraag={hulpvraag}
      eerder={eerder}
      collegas={opties(collegas)}
      teams={opties(teams)}
      ik={wie.medewerkerId}
      magToewijzen={magToewijzen(wie, hulpvraag)}
      vandaag={dagVan(c.var.nu)}
      reactieWerkdagen={c.var.gemeente.reactieWerkdagen}
      terug={terug}
    />
  );
  return page(c, { titel: "Hulpvraag", body, status, breedte: "vol" });
}
