import { Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { dagVan } from "#shared/datum.ts";
import { page } from "#web/page.tsx";
import { leesPlek, perPagina, schrijfPlek } from "./caseload.ts";
import { CaseloadPagina } from "./CaseloadPagina.tsx";
import { caseloadPaths } from "./paths.ts";
import { listBehandelaars, listLopend } from "./queries.ts";
import { magCaseloadZien } from "./rechten.ts";

export const caseloadPages = new Hono<Env>().get(caseloadPaths.lopend, async (c) => {
  const { coordinatieteams: teams } = bevoegd(c, magCaseloadZien);
  const na = leesPlek(c.req.query("na"));
  const { behandelaars, behandelaar, gevonden } = await uow(c, async (tx) => {
    const behandelaars = await listBehandelaars(tx, teams);
    // Who has nothing running here cannot be chosen: the list is then of everyone, and says so.
    const behandelaar = behandelaars.find(({ id }) => id === c.req.query("behandelaar"))?.id;
    const gevonden = await listLopend(tx, { teams, aantal: perPagina + 1, behandelaar, na });
    const getoond = gevonden.slice(0, perPagina).map(({ id }) => id);
    await raadplegingVastleggen(tx, "caseload", caseloadPaths.lopend, getoond);
    return { behandelaars, behandelaar, gevonden };
  });
  const regels = gevonden.slice(0, perPagina);
  const laatste = gevonden.length > perPagina ? regels.at(-1) : undefined;
  const body = (
    <CaseloadPagina
      regels={regels}
      behandelaars={behandelaars}
      behandelaar={behandelaar}
      vandaag={dagVan(c.var.nu)}
      volgende={laatste && caseloadPaths.lopendMet({ behandelaar, na: schrijfPlek(laatste) })}
      isVervolg={na !== undefined}
      meerTeams={teams.length > 1}
    />
  );
  return page(c, { titel: "Lopend", body, breedte: "vol" });
});
