import { createRoute, type z } from "@hono/zod-openapi";
import { problemResponse, refusalProblem, versionHeader } from "#api/problem.ts";
import { apiRoom, beveiliging, idParam, jsonBody, jsonResponse, problems } from "#api/room.ts";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, uow } from "#db/request.ts";
import type { Result } from "#shared/result.ts";
import {
  eersteGesprekRegistreren,
  eersteReactieRegistreren,
  hulpvraagAfsluiten,
  hulpvraagDoorzetten,
  hulpvraagToewijzen,
  onderzoekAfrondenRegistreren,
} from "./commands.ts";
import { getHulpvraag } from "./queries.ts";
import { magHulpvragenBehandelen } from "./rechten.ts";
import {
  AfsluitingInvoer,
  Doorzetting,
  EersteGesprek,
  EersteReactie,
  HulpvraagUit,
  OnderzoekAfronding,
  Toewijzing,
} from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

const tags = ["Hulpvragen"];
const ok = { 204: { description: "Vastgelegd", headers: versionHeader } } as const;
const conflict = { 409: problemResponse("De hulpvraag is intussen gewijzigd, of dit kan niet in deze stand") } as const;

function wijziging<P extends string, S extends z.ZodType>(pad: P, operationId: string, summary: string, schema: S) {
  return createRoute({
    method: "put",
    path: `/hulpvragen/{id}/${pad}`,
    operationId,
    summary,
    tags,
    security: beveiliging,
    request: { params: idParam, body: jsonBody(schema) },
    responses: { ...ok, ...problems, ...conflict },
  });
}

const raadplegen = createRoute({
  method: "get",
  path: "/hulpvragen/{id}",
  operationId: "hulpvraagRaadplegen",
  summary: "Eén hulpvraag, zonder BSN",
  tags,
  security: beveiliging,
  request: { params: idParam },
  responses: { 200: jsonResponse("De hulpvraag", HulpvraagUit), ...problems },
});

const toewijzing = wijziging(
  "toewijzing",
  "hulpvraagToewijzen",
  "Toewijzen aan een medewerker van het team",
  Toewijzing,
);
const team = wijziging("team", "hulpvraagDoorzetten", "Doorzetten naar de instroom van een ander team", Doorzetting);
const reactie = wijziging(
  "eerste-reactie",
  "eersteReactieVastleggen",
  "De eerste keer dat is teruggebeld",
  EersteReactie,
);
const gesprek = wijziging("eerste-gesprek", "eersteGesprekVastleggen", "Het eerste gesprek", EersteGesprek);
const onderzoek = wijziging("onderzoek", "onderzoekAfronden", "Het einde van het Wmo-onderzoek", OnderzoekAfronding);
const afsluiting = wijziging("afsluiting", "hulpvraagAfsluiten", "Afsluiten met uitkomst en reden", AfsluitingInvoer);

export const hulpvraagApi = apiRoom()
  .openapi(raadplegen, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { id } = c.req.valid("param");
    const hulpvraag = await uow(c, async (tx) => {
      const gevonden = await getHulpvraag(tx, id);
      await raadplegingVastleggen(tx, "hulpvraag_behandelen", "/api/v1/hulpvragen/:id", [id]);
      return gevonden;
    });
    return c.json(HulpvraagUit.parse({ ...hulpvraag, ontvangenOp: hulpvraag.ontvangenOp.toISOString() }), 200);
  })
  .openapi(toewijzing, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { medewerkerId, versie } = c.req.valid("json");
    accepted(await uow(c, (tx) => hulpvraagToewijzen(tx, c.req.valid("param").id, medewerkerId, versie)));
    return c.body(null, 204);
  })
  .openapi(team, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { teamId, versie } = c.req.valid("json");
    accepted(await uow(c, (tx) => hulpvraagDoorzetten(tx, c.req.valid("param").id, teamId, versie)));
    return c.body(null, 204);
  })
  .openapi(reactie, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { op, versie } = c.req.valid("json");
    accepted(await uow(c, (tx) => eersteReactieRegistreren(tx, c.req.valid("param").id, op, versie)));
    return c.body(null, 204);
  })
  .openapi(gesprek, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { op, versie } = c.req.valid("json");
    accepted(await uow(c, (tx) => eersteGesprekRegistreren(tx, c.req.valid("param").id, op, versie)));
    return c.body(null, 204);
  })
  .openapi(onderzoek, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { op, versie } = c.req.valid("json");
    accepted(await uow(c, (tx) => onderzoekAfrondenRegistreren(tx, c.req.valid("param").id, op, versie)));
    return c.body(null, 204);
  })
  .openapi(afsluiting, async (c) => {
    bevoegd(c, magHulpvragenBehandelen);
    const { versie, uitkomst = null, doorverwezenNaar = null, ...rest } = c.req.valid("json");
    const invoer = { ...rest, uitkomst, doorverwezenNaar };
    accepted(await uow(c, (tx) => hulpvraagAfsluiten(tx, c.req.valid("param").id, invoer, versie)));
    return c.body(null, 204);
  });

function accepted(result: Result<string, keyof typeof geweigerd>): void {
  if (!result.ok) throw refusalProblem(geweigerd, result.reason);
}
