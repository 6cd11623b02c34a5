import { createRoute, z } from "@hono/zod-openapi";
import { problemResponse, refusalProblem, versionHeader } from "#api/problem.ts";
import { apiRoom, beveiliging, idParam, jsonBody, jsonResponse, problems } from "#api/room.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, uow } from "#db/request.ts";
import { hulpvraagTriageren } from "./commands.ts";
import { instroomTeams, leesPlek, perPagina, schrijfPlek } from "./instroom.ts";
import { listInstroom } from "./queries.ts";
import { magInstroomZien, magTriageren } from "./rechten.ts";
import { InstroomUit, keuzeVan, TriageInvoer } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

const tags = ["Hulpvragen"];

const instroom = createRoute({
  method: "get",
  path: "/hulpvragen",
  operationId: "instroomRaadplegen",
  summary: "De nieuwe hulpvragen van uw teams: spoed eerst, dan wie het langst wacht",
  tags,
  security: beveiliging,
  request: {
    query: z.object({ na: z.string().max(100).optional().openapi({ description: "Waar de vorige lijst ophield" }) }),
  },
  responses: { 200: jsonResponse("De instroom", InstroomUit), ...problems },
});

const triage = createRoute({
  method: "put",
  path: "/hulpvragen/{id}/triage",
  operationId: "hulpvraagTriageren",
  summary: "De route met haar reden, en of het een Wmo-melding is",
  tags,
  security: beveiliging,
  request: { params: idParam, body: jsonBody(TriageInvoer) },
  responses: {
    204: { description: "Vastgelegd", headers: versionHeader },
    ...problems,
    409: problemResponse("De hulpvraag is intussen gewijzigd, of dit kan niet in deze stand"),
  },
});

export const triageApi = apiRoom()
  .openapi(instroom, async (c) => {
    const wie = bevoegd(c, magInstroomZien);
    const na = leesPlek(c.req.valid("query").na);
    const gevonden = await uow(c, async (tx) => {
      const regels = await listInstroom(tx, instroomTeams(wie), perPagina + 1, na);
      await raadplegingVastleggen(
        tx,
        "instroom_verdelen",
        "/api/v1/hulpvragen",
        regels.slice(0, perPagina).map(({ id }) => id),
      );
      return regels;
    });
    const hulpvragen = gevonden.slice(0, perPagina);
    const laatste = gevonden.length > perPagina ? hulpvragen.at(-1) : undefined;
    return c.json(InstroomUit.parse({ hulpvragen, volgende: laatste && schrijfPlek(laatste) }), 200);
  })
  .openapi(triage, async (c) => {
    bevoegd(c, magTriageren);
    const { versie, ...gekozen } = c.req.valid("json");
    const invoer = keuzeVan(gekozen);
    const result = await uow(c, (tx) =>
      hulpvraagTriageren(tx, c.var.sleutels, c.req.valid("param").id, invoer, versie),
    );
    if (!result.ok) throw refusalProblem(geweigerd, result.reason);
    return c.body(null, 204);
  });
