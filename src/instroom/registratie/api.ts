import { createRoute, z } from "@hono/zod-openapi";
import { problemResponse, refusalProblem } from "#api/problem.ts";
import { apiRoom, beveiliging, jsonBody, jsonResponse, problems } from "#api/room.ts";
import { bevoegd, uow } from "#db/request.ts";
import { aanmelden } from "#instroom/aanmelding/commands.ts";
import { aanmeldingVanRegistratie, Registratie } from "./schemas.ts";
import { magAanmeldenViaApi } from "./rechten.ts";
import { geweigerd } from "./weigering.ts";

const Ontvangst = z
  .object({ id: z.uuid(), kenmerk: z.string().openapi({ example: "7QF3-9KDX" }) })
  .openapi("Ontvangst");

const aanmeldenRoute = createRoute({
  method: "post",
  path: "/hulpvragen",
  operationId: "hulpvraagAanmelden",
  summary: "Een hulpvraag aanmelden",
  description: "Veilig te herhalen: dezelfde inhoud met hetzelfde id geeft hetzelfde antwoord en maakt niets dubbel.",
  tags: ["Hulpvragen"],
  security: beveiliging,
  request: { body: jsonBody(Registratie) },
  responses: {
    201: jsonResponse("Ontvangen", Ontvangst),
    ...problems,
    409: problemResponse("Dit id is al gebruikt voor een andere aanmelding"),
  },
});

export const registratieApi = apiRoom().openapi(aanmeldenRoute, async (c) => {
  const wie = bevoegd(c, magAanmeldenViaApi);
  const inhoud = c.req.valid("json");
  const verzending = { afzender: wie.gebruikerId ?? "", inhoud };
  const result = await uow(c, (tx) => aanmelden(tx, c.var.sleutels, aanmeldingVanRegistratie(inhoud), verzending));
  if (!result.ok) throw refusalProblem(geweigerd, result.reason);
  const { id, kenmerk } = result.value;
  return c.json({ id, kenmerk }, 201);
});
