import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { isUuid } from "#shared/uuid.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { vervangingBeeindigen, vervangingToevoegen } from "./commands.ts";
import { teamPaths } from "./paths.ts";
import { listTeamleden, listTeams, listVervangingen } from "./queries.ts";
import { magTeamZien, magVervangingRegelen } from "./rechten.ts";
import { NieuweVervanging } from "./schemas.ts";
import { TeamPagina } from "./TeamPagina.tsx";
import { VervangingPagina } from "./VervangingPagina.tsx";
import { langsteMaanden } from "./vervanging.ts";

type Status = 200 | 409 | 422;

/** What is wrong, and at which field. */
const geweigerd = {
  zichzelf: ["vervangerId", "Iemand kan niet zichzelf vervangen. Kies een andere collega."],
  ander_team: [
    "vervangerId",
    "Deze twee collega's zitten niet samen in een team waarvan jij coördinator bent. Kies een andere collega.",
  ],
  in_verleden: ["van", "De eerste dag ligt in het verleden. Kies vandaag of een latere dag."],
  te_lang: ["tot", `Regel een vervanging voor hoogstens ${langsteMaanden} maanden. Daarna kun je een nieuwe regelen.`],
  bestaat_al: ["van", "Deze collega's hebben in deze dagen al een vervanging. Kies andere dagen."],
  al_verzonden: [
    "van",
    "Dit formulier is al een keer verstuurd, met andere gegevens. Verstuur het nog een keer om ook deze vervanging te regelen.",
  ],
} as const;

export const teamPages = new Hono<Env>()
  .get(teamPaths.team, (c) => showTeam(c))

  .get(teamPaths.nieuweVervanging, (c) => {
    bevoegd(c, magVervangingRegelen);
    return showForm(c, { values: { van: dagVan(c.var.nu) }, errors: {} });
  })

  .post(teamPaths.vervangingen, async (c) => {
    bevoegd(c, magVervangingRegelen);
    const raw = await readForm(c);
    const form = parseForm(NieuweVervanging, raw);
    if (!form.ok) return showForm(c, form.form, 422);

    const { id, ...vervanging } = form.value;
    const result = await uow(c, (tx) => vervangingToevoegen(tx, id, vervanging));
    if (result.ok) return c.redirect(teamPaths.team, 303);
    const [veld, melding] = geweigerd[result.reason];
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return showForm(c, refusedForm(values, { veld, melding }), 409);
  })

  .post(teamPaths.einde(":id"), async (c) => {
    bevoegd(c, magVervangingRegelen);
    const id = c.req.param("id") ?? "";
    const result = await uow(c, (tx) => (isUuid(id) ? vervangingBeeindigen(tx, id) : notFound()));
    if (!result.ok) return showTeam(c, "Deze vervanging is al voorbij.", 409);
    return c.redirect(teamPaths.team, 303);
  });

async function showTeam(c: Context<Env>, melding?: string, status: Status = 200) {
  const wie = bevoegd(c, magTeamZien);
  const vandaag = dagVan(c.var.nu);
  const { teams, leden, vervangingen } = await uow(c, async (tx) => ({
    teams: (await listTeams(tx)).filter((team) => wie.teams.includes(team.id)),
    leden: await listTeamleden(tx, wie.teams),
    vervangingen: await listVervangingen(tx, wie.teams, vandaag),
  }));
  const props = {
    teams: teams.map((team) => ({ ...team, leden: leden.filter((lid) => lid.teamId === team.id) })),
    vervangingen: vervangingen.map((vervanging) => ({
      ...vervanging,
      magBeeindigen: vervanging.teams.some((team) => wie.coordinatieteams.includes(team)),
    })),
    magRegelen: magVervangingRegelen(wie),
  };
  return page(c, {
    titel: "Team",
    body: <TeamPagina {...props} vandaag={vandaag} melding={melding} />,
    status,
    breedte: "vol",
  });
}

async function showForm(c: Context<Env>, form: FormState, status: Status = 200) {
  const wie = bevoegd(c, magVervangingRegelen);
  const leden = await uow(c, (tx) => listTeamleden(tx, wie.coordinatieteams));
  const namen = new Map(leden.map((lid) => [lid.medewerkerId, lid.naam]));
  const options = Array.from(namen, ([value, label]) => ({ value, label }));
  const id = newIdOf(form, c.var.nu);
  return page(c, {
    titel: "Vervanging regelen",
    body: <VervangingPagina form={form} id={id} leden={options} />,
    status,
  });
}
