import { type Context, Hono } from "hono";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { dossierGezien } from "#begeleiding/casus/commands.ts";
import { casusPaths } from "#begeleiding/casus/paths.ts";
import { listBetrokkenen, listDeelnemers, getCasus } from "#begeleiding/casus/queries.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { dagVan } from "#shared/datum.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { taakAfronden, taakMaken } from "./commands.ts";
import { taakPaths } from "./paths.ts";
import { listOpenTaken } from "./queries.ts";
import { magTakenRegelen, magTakenZien } from "./rechten.ts";
import { Afronding, NieuweTaak } from "./schemas.ts";
import { TakenPagina } from "./TakenPagina.tsx";
import { geweigerd } from "./weigering.ts";

type Terug = { readonly form?: FormState; readonly melding?: string };

export const taakPages = new Hono<Env>()
  .get(taakPaths.taken(":id"), (c) => show(c))
  .post(taakPaths.taken(":id"), async (c) => {
    bevoegd(c, magTakenZien);
    const raw = await readForm(c);
    const form = parseForm(NieuweTaak, raw);
    if (!form.ok) return show(c, { form: form.form }, 422);
    const { id, termijn: code, begin, ...rest } = form.value;
    const termijn = code === undefined || begin === undefined ? undefined : { code, begin };
    const result = await uow(c, (tx) =>
      taakMaken(tx, idOf(c), id, { wat: undefined, uiterlijk: undefined, ...rest, termijn }),
    );
    if (result.ok) return c.redirect(casusPaths.casus(idOf(c)), 303);
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return show(c, { form: refusedForm(values, geweigerd[result.reason]) }, 409);
  })
  .post(taakPaths.stand(":id", ":taakId"), async (c) => {
    bevoegd(c, magTakenZien);
    const form = parseForm(Afronding, await readForm(c));
    if (!form.ok) return show(c, { melding: "Kies Gedaan of Hoeft niet meer." }, 422);
    const result = await uow(c, (tx) => taakAfronden(tx, idOf(c), idOf(c, "taakId"), form.value.stand));
    if (!result.ok) return show(c, { melding: geweigerd[result.reason].melding }, 409);
    return c.redirect(casusPaths.casus(idOf(c)), 303);
  });

async function show(c: Context<Env>, { form, melding }: Terug = {}, status: 200 | 409 | 422 = 200): Promise<Response> {
  const wie = bevoegd(c, magTakenZien);
  const { casus, taken, betrokkenen, deelnemers } = await uow(c, async (tx) => {
    const gevonden = await getCasus(tx, idOf(c));
    await dossierGezien(tx, gevonden.id, taakPaths.taken(":id"));
    return {
      casus: gevonden,
      taken: await listOpenTaken(tx, gevonden.id),
      betrokkenen: await listBetrokkenen(tx, gevonden.id),
      deelnemers: await listDeelnemers(tx, gevonden.id),
    };
  });
  const helpers = betrokkenen.flatMap(({ medewerkerId, naam, tot }) =>
    medewerkerId !== null && naam !== null && tot === null ? [{ value: medewerkerId, label: naam }] : [],
  );
  const leeg: FormState = { ...emptyForm, values: { medewerkerId: wie.medewerkerId ?? "" } };
  const body = (
    <TakenPagina
      casusId={casus.id}
      gezin={deelnemers.flatMap((lid) => volledigeNaam(lid) ?? []).join(", ")}
      id={newIdOf(form ?? leeg, c.var.nu)}
      helpers={helpers}
      taken={taken}
      vandaag={dagVan(c.var.nu)}
      magAfronden={magTakenRegelen(wie, betrokkenen)}
      form={form ?? leeg}
      melding={melding}
    />
  );
  return page(c, { titel: "Taken", body, status });
}
