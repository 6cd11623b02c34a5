import { type Context, Hono } from "hono";
import type { z } from "zod";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { getCasus, listBetrokkenen, listDeelnemers } from "#begeleiding/casus/queries.ts";
import { findTaak } from "#begeleiding/taak/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import type { Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import { taakDoorgeven, taakVerzetten, termijnHervatten, termijnOpschorten, termijnVerlengen } from "./commands.ts";
import { taakverloopPaths } from "./paths.ts";
import { findVerlenging, listOpschortingen, listWijzigingen } from "./queries.ts";
import { magTaakWijzigen, magTaakZien } from "./rechten.ts";
import { AndereDag, EindeOpschorting, NieuweMedewerker, NieuweOpschorting, NieuweVerlenging } from "./schemas.ts";
import { magStilstaan, staatStil } from "./taakverloop.ts";
import { TaakPagina } from "./TaakPagina.tsx";
import { geweigerd } from "./weigering.ts";
import type { Teruggestuurd, Welke, WijzigenProps } from "./Wijzigen.tsx";

export const taakverloopPages = new Hono<Env>()
  .get(taakverloopPaths.taak(":id", ":taakId"), (c) => show(c))
  .post(taakverloopPaths.medewerker(":id", ":taakId"), (c) =>
    act(c, "medewerker", NieuweMedewerker, (tx, waar, { medewerkerId, ...vanaf }) =>
      taakDoorgeven(tx, { ...waar, ...vanaf }, medewerkerId),
    ),
  )
  .post(taakverloopPaths.dag(":id", ":taakId"), (c) =>
    act(c, "dag", AndereDag, (tx, waar, { uiterlijk, ...vanaf }) =>
      taakVerzetten(tx, { ...waar, ...vanaf }, uiterlijk ?? null),
    ),
  )
  .post(taakverloopPaths.opschorting(":id", ":taakId"), (c) =>
    act(c, "opschorting", NieuweOpschorting, (tx, waar, { id, versie, van, tot, grond }) =>
      termijnOpschorten(tx, { ...waar, id, versie }, { van, tot, grond }),
    ),
  )
  .post(taakverloopPaths.opschortingEinde(":id", ":taakId"), (c) =>
    act(c, "einde", EindeOpschorting, (tx, waar, { op, versie }) => termijnHervatten(tx, { ...waar, versie }, op)),
  )
  .post(taakverloopPaths.verlenging(":id", ":taakId"), (c) =>
    act(c, "verlenging", NieuweVerlenging, (tx, waar, { id, versie, gemeldOp, ...verlenging }) =>
      termijnVerlengen(tx, { ...waar, id, versie }, verlenging, gemeldOp),
    ),
  );

type Waar = { readonly casusId: string; readonly taakId: string };

/** Every form of this page: read, decide, then back to the page, or the page again with what was typed. */
async function act<S extends z.ZodObject>(
  c: Context<Env>,
  welke: Welke,
  schema: S,
  command: (tx: Tx, waar: Waar, invoer: z.infer<S>) => Promise<Result<string, keyof typeof geweigerd>>,
): Promise<Response> {
  bevoegd(c, magTaakZien);
  const waar = { casusId: idOf(c), taakId: idOf(c, "taakId") };
  const raw = await readForm(c);
  const form = parseForm(schema, raw);
  if (!form.ok) return show(c, { welke, form: form.form }, 422);
  const result = await uow(c, (tx) => command(tx, waar, form.value));
  if (result.ok) return c.redirect(taakverloopPaths.taak(waar.casusId, waar.taakId), 303);
  // A refusal shows how it is now, and the next sending is made from that.
  return show(c, { welke, form: refusedForm(without(raw, "versie"), geweigerd[result.reason]) }, 409);
}

async function show(c: Context<Env>, terug?: Teruggestuurd, status: 200 | 409 | 422 = 200): Promise<Response> {
  const wie = bevoegd(c, magTaakZien);
  const vandaag = dagVan(c.var.nu);
  const { taak, betrokkenen, deelnemers, ...verloop } = await uow(c, (tx) => lezen(tx, idOf(c), idOf(c, "taakId")));
  const magWijzigen = magTaakWijzigen(wie, betrokkenen);
  const helpers = betrokkenen.flatMap(({ medewerkerId, naam, tot, actief }) =>
    medewerkerId !== null && naam !== null && tot === null && actief === true
      ? [{ value: medewerkerId, label: naam }]
      : [],
  );
  const props = { taak, helpers, id: uuidv7(c.var.nu.getTime()), vandaag, terug };
  const gezin = deelnemers.flatMap((lid) => volledigeNaam(lid) ?? []).join(", ");
  const melding = terug && !(magWijzigen && isOpDePagina(terug.welke, props)) ? meldingVan(terug) : undefined;
  const body = <TaakPagina {...props} {...verloop} {...{ gezin, magWijzigen, melding }} />;
  return page(c, { titel: "Taak", body, status });
}

async function lezen(tx: Tx, casusId: string, taakId: string) {
  await getCasus(tx, casusId);
  const taak = await findTaak(tx, taakId);
  if (taak?.casusId !== casusId) return notFound();
  await dossierGezien(tx, casusId, taakverloopPaths.taak(":id", ":taakId"));
  const verlenging = await findVerlenging(tx, taakId);
  return {
    taak,
    betrokkenen: await listBetrokkenen(tx, casusId),
    deelnemers: await listDeelnemers(tx, casusId),
    opschortingen: (await listOpschortingen(tx, taakId)).map(({ vastgelegdOp, beeindigdDoor, ...stil }) => ({
      ...stil,
      op: dagVan(vastgelegdOp),
      hervatDoor: beeindigdDoor ?? undefined,
    })),
    verlenging: verlenging && { ...verlenging, op: dagVan(verlenging.vastgelegdOp) },
    wijzigingen: (await listWijzigingen(tx, taakId)).map((een) => ({ ...een, op: dagVan(een.vastgelegdOp) })),
  };
}

/** Whether the form that came back is one that this task still has. */
function isOpDePagina(welke: Welke, { taak, vandaag, helpers }: WijzigenProps): boolean {
  if (taak.stand !== "te_doen") return false;
  if (welke === "medewerker") return helpers.some(({ value }) => value !== taak.medewerkerId);
  if (welke === "dag") return taak.termijn === null;
  if (!magStilstaan(taak)) return false;
  if (welke === "verlenging") return (taak.wijzigingen.verlengingen ?? []).length === 0;
  return staatStil(taak, vandaag) === (welke === "einde");
}

function meldingVan({ form }: Teruggestuurd): string | undefined {
  return form.melding ?? Object.values(form.errors)[0];
}
