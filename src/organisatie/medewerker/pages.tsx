import { type Context, Hono } from "hono";
import { bevoegd, type Env, uow } from "#db/request.ts";
import type { Tx } from "#db/uow.ts";
import { listNamen } from "#organisatie/lijst/queries.ts";
import { listTeams } from "#organisatie/team/queries.ts";
import { notFound } from "#shared/not-found.ts";
import { isUuid } from "#shared/uuid.ts";
import { newIdOf, parseForm, readForm, refusedForm } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { medewerkerStatusWijzigen, medewerkerToevoegen, medewerkerWijzigen } from "./commands.ts";
import { type Lijsten, MedewerkerPagina, NieuweMedewerkerPagina } from "./MedewerkerPagina.tsx";
import { MedewerkersPagina } from "./MedewerkersPagina.tsx";
import { medewerkerPaths } from "./paths.ts";
import { getMedewerker, listMedewerkers, type Medewerker, paginaVan } from "./queries.ts";
import { magMedewerkersBeheren } from "./rechten.ts";
import { gegevensVan, Medewerkerstatus, Medewerkerwijziging, NieuweMedewerker } from "./schemas.ts";

type Status = 200 | 409 | 422;

const geweigerd = {
  gewijzigd:
    "Iemand anders heeft deze medewerker net gewijzigd. Hieronder staat wat jij typte. Open de pagina opnieuw om te zien wat er nu staat.",
  eigen_beheer: "Je kunt je eigen rol Functioneel beheerder niet weghalen. Een andere beheerder kan dat wel.",
  eigen_toegang: "Je kunt je eigen toegang niet stoppen. Een andere beheerder kan dat wel.",
  email_bezet: "Dit e-mailadres is al van een andere medewerker. Kijk ook bij de medewerkers zonder toegang.",
  al_toegevoegd:
    "Deze medewerker is net al toegevoegd, met andere gegevens. Zoek de naam op in de lijst en wijzig die daar.",
};

/** Shown once after a redirect; the address holds the code, never a name. */
const gelukt = new Map([
  ["toegevoegd", "De medewerker is toegevoegd en kan nu inloggen met het e-mailadres hieronder."],
  ["opgeslagen", "De wijzigingen zijn opgeslagen. Ze gelden vanaf de volgende pagina die deze medewerker opent."],
  ["gestopt", "De toegang is gestopt. Inloggen kan niet meer."],
  ["gegeven", "De medewerker kan weer inloggen."],
]);

export const medewerkerPages = new Hono<Env>()
  .get(medewerkerPaths.beheer, (c) => {
    bevoegd(c, magMedewerkersBeheren);
    return c.redirect(medewerkerPaths.medewerkers, 303);
  })

  .get(medewerkerPaths.medewerkers, async (c) => {
    bevoegd(c, magMedewerkersBeheren);
    const toon = c.req.query("toon") === "inactief" ? "inactief" : "actief";
    const na = c.req.query("na");
    if (na !== undefined && !isUuid(na)) notFound();
    const { pagina, volgende } = paginaVan(await uow(c, (tx) => listMedewerkers(tx, toon, na)));
    const body = <MedewerkersPagina toon={toon} medewerkers={pagina} volgende={volgende} isBegin={na === undefined} />;
    return page(c, { titel: "Medewerkers", body, breedte: "vol" });
  })

  .get(medewerkerPaths.nieuw, (c) => {
    bevoegd(c, magMedewerkersBeheren);
    return showNew(c, emptyForm);
  })

  .post(medewerkerPaths.medewerkers, async (c) => {
    bevoegd(c, magMedewerkersBeheren);
    const raw = await readForm(c);
    const form = parseForm(NieuweMedewerker, raw);
    if (!form.ok) return showNew(c, form.form, 422);

    const result = await uow(c, (tx) => medewerkerToevoegen(tx, form.value.id, gegevensVan(form.value)));
    if (!result.ok) return showNew(c, refusal(raw, result.reason), 409);
    return c.redirect(`${medewerkerPaths.medewerker(result.value)}?gelukt=toegevoegd`, 303);
  })

  .get(medewerkerPaths.medewerker(":id"), async (c) => {
    bevoegd(c, magMedewerkersBeheren);
    return showOne(c, idOf(c), {});
  })

  .post(medewerkerPaths.medewerker(":id"), async (c) => {
    bevoegd(c, magMedewerkersBeheren);
    const id = idOf(c);
    const raw = await readForm(c);
    const form = parseForm(Medewerkerwijziging, raw);
    if (!form.ok) return showOne(c, id, { form: form.form, status: 422 });

    const { versie } = form.value;
    const result = await uow(c, (tx) => medewerkerWijzigen(tx, id, gegevensVan(form.value), versie));
    if (!result.ok) return showOne(c, id, { form: refusal(raw, result.reason), status: 409 });
    return c.redirect(`${medewerkerPaths.medewerker(id)}?gelukt=opgeslagen`, 303);
  })

  .post(medewerkerPaths.status(":id"), async (c) => {
    bevoegd(c, magMedewerkersBeheren);
    const id = idOf(c);
    const raw = await readForm(c);
    const form = parseForm(Medewerkerstatus, raw);
    if (!form.ok) return showOne(c, id, { statusForm: form.form, status: 422 });

    const { actief } = form.value;
    const result = await uow(c, (tx) => medewerkerStatusWijzigen(tx, id, actief));
    if (!result.ok) return showOne(c, id, { statusForm: refusal(raw, result.reason), status: 409 });
    return c.redirect(`${medewerkerPaths.medewerker(id)}?gelukt=${actief ? "gegeven" : "gestopt"}`, 303);
  });

async function showNew(c: Context<Env>, form: FormState, status: Status = 200) {
  const lijsten = await uow(c, listLijsten);
  const id = newIdOf(form, c.var.nu);
  return page(c, {
    titel: "Medewerker toevoegen",
    body: <NieuweMedewerkerPagina form={form} id={id} lijsten={lijsten} />,
    status,
  });
}

type Shown = { readonly form?: FormState; readonly statusForm?: FormState; readonly status?: Status };

/** After a refusal or an error the typed values stay, with the version they were made from. */
async function showOne(c: Context<Env>, id: string, { form, statusForm = emptyForm, status = 200 }: Shown) {
  const { medewerker, lijsten } = await uow(c, async (tx) => ({
    medewerker: await getMedewerker(tx, id),
    lijsten: await listLijsten(tx),
  }));
  const versie = (form && valueOf(form, "versie")) || medewerker.versie;
  const melding = status === 200 ? gelukt.get(c.req.query("gelukt") ?? "") : undefined;
  const body = (
    <MedewerkerPagina
      medewerker={{ ...medewerker, versie }}
      form={form ?? formOf(medewerker)}
      statusForm={statusForm}
      lijsten={lijsten}
      isZelf={c.var.wie?.medewerkerId === id}
      gelukt={melding}
    />
  );
  return page(c, { titel: medewerker.naam, body, status });
}

async function listLijsten(tx: Tx): Promise<Lijsten> {
  return {
    teams: (await listTeams(tx)).map(asOption),
    organisaties: (await listNamen(tx, "organisatie")).map(asOption),
    disciplines: (await listNamen(tx, "discipline")).map(asOption),
  };
}

function asOption({ id, naam }: { id: string; naam: string }) {
  return { value: id, label: naam };
}

function formOf(medewerker: Medewerker): FormState {
  const { naam, email, rollen, teams, organisatieId, disciplineId } = medewerker;
  const ids = (lijst: Medewerker["teams"]) => lijst.map((team) => team.teamId);
  const values = {
    naam,
    email: email ?? "",
    rollen,
    organisatieId: organisatieId ?? "",
    disciplineId: disciplineId ?? "",
    teams: ids(teams),
    instroomteams: ids(teams.filter((team) => team.instroom)),
    coordinatieteams: ids(teams.filter((team) => team.coordinator)),
  };
  return { values, errors: {} };
}

function refusal(raw: Readonly<Record<string, readonly string[]>>, reason: keyof typeof geweigerd): FormState {
  return refusedForm(raw, { melding: geweigerd[reason], veld: reason === "email_bezet" ? "email" : undefined });
}

function idOf(c: Context<Env>): string {
  const id = c.req.param("id") ?? "";
  return isUuid(id) ? id : notFound();
}
