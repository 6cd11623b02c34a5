import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { unitOfWork } from "#db/uow.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { page } from "#web/page.tsx";
import { AgendaPagina } from "./AgendaPagina.tsx";
import { agendalinkIntrekken, agendalinkMaken } from "./commands.ts";
import { icalendar } from "./icalendar.ts";
import { agendaPaths } from "./paths.ts";
import { findAgendalink, findIdentiteitVanAgenda, listAgenda } from "./queries.ts";
import { magAgendaHebben } from "./rechten.ts";

/** `oorsprong` is the scheme and host under which a municipality is reached. */
export function agendaPages(oorsprong: (hostnaam: string | null) => string) {
  return new Hono<Env>()
    .get(agendaPaths.agenda, (c) => show(c))
    .post(agendaPaths.link, async (c) => {
      bevoegd(c, magAgendaHebben);
      const token = await uow(c, agendalinkMaken);
      return show(c, `${oorsprong(c.var.gemeente.hostnaam)}${agendaPaths.feed(`${token}.ics`)}`);
    })
    .post(agendaPaths.intrekking, async (c) => {
      bevoegd(c, magAgendaHebben);
      await uow(c, agendalinkIntrekken);
      return c.redirect(agendaPaths.agenda, 303);
    })
    .get(agendaPaths.feed(":bestand"), (c) => lezen(c));
}

async function show(c: Context<Env>, adres?: string): Promise<Response> {
  bevoegd(c, magAgendaHebben);
  const sinds = await uow(c, findAgendalink);
  const body = <AgendaPagina sinds={sinds} adres={adres} vandaag={dagVan(c.var.nu)} />;
  return page(c, { titel: "Agenda", body });
}

/** Asked by calendar programs, without a session: the secret says whose it is. It shows nobody, so nothing is written down. */
async function lezen(c: Context<Env>): Promise<Response> {
  const { app } = c.var.databases;
  const wie = await findIdentiteitVanAgenda(app, c.req.param("bestand") ?? "", c.var.nu);
  if (wie === undefined || !magAgendaHebben(wie)) return notFound();
  const punten = await unitOfWork(app, wie, c.var.nu, (tx) => listAgenda(tx, c.var.sleutels));
  return c.body(icalendar(punten), 200, { "Content-Type": "text/calendar; charset=utf-8" });
}
