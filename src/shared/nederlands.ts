import { z } from "@hono/zod-openapi";

// What no field words itself still reads in Dutch. Imported for this effect by whoever reads input.
z.config(z.locales.nl());
