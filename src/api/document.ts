import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "#db/request.ts";
import { apiVersion } from "./room.ts";

/** The contract, as served on /openapi.json and committed as openapi.json. */
export function openapiDocument(api: OpenAPIHono<Env>): object {
  api.openAPIRegistry.registerComponent("securitySchemes", "apiSleutel", {
    type: "http",
    scheme: "bearer",
    description: "Een API-sleutel: maak er een bij Mijn API-sleutels, of vraag de beheerder om een koppeling",
  });
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Keukentafel",
      version: apiVersion,
      description: "Hulpvragen van een sociaal wijkteam: aanmelden, verdelen, behandelen en afsluiten.",
      license: { name: "EUPL-1.2", url: "https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12" },
      contact: { name: "Keukentafel", email: "api@keukentafel.example", url: "https://keukentafel.example" },
    },
    servers: [{ url: "https://keukentafel.example/api/v1", description: "Uw eigen installatie" }],
    tags: [{ name: "Hulpvragen", description: "Van aanmelding tot afsluiting" }],
  });
}
