import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { Env } from "#db/request.ts";
import { readForm } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import { PersonaPagina } from "./PersonaPagina.tsx";
import { type DemoProvider, demoPicker } from "./provider.ts";

/** The choice between people that the demo provider asks for. */
export function demoInlogPages(demo: DemoProvider) {
  return new Hono<Env>()
    .get(`${demoPicker}/:uid`, async (c) => ((await isChoosing(c, demo)) ? toon(c, demo) : verlopen(c)))
    .post(`${demoPicker}/:uid`, async (c) => {
      const { sub } = await readForm(c);
      if (!(await isChoosing(c, demo))) return verlopen(c);
      const persona = (await demo.personas()).find((one) => one.sub === sub?.[0]);
      if (persona === undefined) return toon(c, demo, "Kies een van de mensen hieronder.");
      const { incoming, outgoing } = node(c);
      return c.redirect(await demo.choose(incoming, outgoing, persona.sub), 303);
    });
}

async function isChoosing(c: Context<Env>, demo: DemoProvider): Promise<boolean> {
  const { incoming, outgoing } = node(c);
  return demo.isChoosing(incoming, outgoing, c.req.param("uid") ?? "");
}

async function toon(c: Context<Env>, demo: DemoProvider, melding?: string): Promise<Response> {
  const body = <PersonaPagina action={c.req.path} personas={await demo.personas()} melding={melding} />;
  return page(c, { titel: "Wie wil je zijn?", status: melding === undefined ? 200 : 422, body, breedte: "vol" });
}

function verlopen(c: Context<Env>): Response {
  return c.redirect("/inloggen?melding=verlopen", 303);
}

/** The provider reads its own cookie from Node's request. */
function node(c: Context<Env>): HttpBindings {
  return c.env as HttpBindings; // @hono/node-server puts them there
}
