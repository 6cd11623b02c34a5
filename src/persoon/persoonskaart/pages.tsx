import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { bewoond } from "#persoon/huishouden/overzicht.ts";
import { listHuisgenoten } from "#persoon/huishouden/queries.ts";
import { leesGeboortedatum, leesPostcode } from "#persoon/inwoner/inwoner.ts";
import { getInwoner, listHulpvragenRond, type Persoon } from "#persoon/inwoner/queries.ts";
import { listVertegenwoordigers } from "#persoon/vertegenwoordiging/queries.ts";
import { dagVan } from "#shared/datum.ts";
import { notFound } from "#shared/not-found.ts";
import { eersteRegel } from "#shared/tekst.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState, valueOf } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { gegevensWijzigen } from "./commands.ts";
import { alsGetypt } from "./gegevens.ts";
import { GegevensPagina } from "./GegevensPagina.tsx";
import { kaartVan } from "./kaart.ts";
import { persoonskaartPaths } from "./paths.ts";
import { PersoonskaartPagina } from "./PersoonskaartPagina.tsx";
import { listDossiers, listVragen } from "./queries.ts";
import { magInwonersZien } from "./rechten.ts";
import { Gegevens } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

export const persoonskaartPages = new Hono<Env>()
  .get(persoonskaartPaths.kaart(":id"), async (c) => {
    bevoegd(c, magInwonersZien);
    const id = idOf(c);
    const { persoon, huisgenoten, vertegenwoordigers, vragen, dossiers } = await uow(c, async (tx) => {
      const gevonden = await getInwoner(tx, id);
      const hulpvragen = await listHulpvragenRond(tx, id);
      await raadplegingVastleggen(tx, "persoonskaart", persoonskaartPaths.kaart(":id"), hulpvragen);
      return {
        persoon: gevonden,
        huisgenoten: await listHuisgenoten(tx, [id]),
        vertegenwoordigers: await listVertegenwoordigers(tx, id),
        vragen: await listVragen(tx, id),
        dossiers: await listDossiers(tx, id),
      };
    });
    const kaart = kaartVan(persoon);
    const props = {
      kaart,
      huishoudens: bewoond(huisgenoten, id),
      vertegenwoordigers,
      vragen: vragen.map((vraag) => ({
        ...vraag,
        woorden: eersteRegel(vraag.eigenWoorden, 80) || "Zonder omschrijving",
      })),
      dossiers,
      vandaag: dagVan(c.var.nu),
    };
    return page(c, { titel: "Inwoner", body: <PersoonskaartPagina {...props} />, breedte: "vol" });
  })
  .get(persoonskaartPaths.gegevens(":id"), (c) => show(c))
  .post(persoonskaartPaths.gegevens(":id"), async (c) => {
    bevoegd(c, magInwonersZien);
    const raw = await readForm(c);
    const form = parseForm(Gegevens, raw);
    if (!form.ok) return show(c, form.form, 422);
    const { versie, geboortedatum, postcode, ...rest } = form.value;
    const gegevens = {
      ...rest,
      geboortedatum: geboortedatum && leesGeboortedatum(geboortedatum, "9999-12-31"),
      postcode: postcode && leesPostcode(postcode),
    };
    const result = await uow(c, (tx) => gegevensWijzigen(tx, c.var.sleutels, idOf(c), gegevens, versie));
    if (result.ok) return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
    return show(c, refusedForm(without(raw, "versie"), geweigerd[result.reason]), 409);
  });

async function show(c: Context<Env>, form?: FormState, status: 200 | 409 | 422 = 200): Promise<Response> {
  bevoegd(c, magInwonersZien);
  const id = idOf(c);
  const persoon = await uow(c, async (tx) => {
    const gevonden = await getInwoner(tx, id);
    if (!gevonden.magWijzigen) notFound();
    const hulpvragen = await listHulpvragenRond(tx, id);
    await raadplegingVastleggen(tx, "persoonskaart", persoonskaartPaths.gegevens(":id"), hulpvragen);
    return gevonden;
  });
  const getoond = form ?? { ...emptyForm, values: getypt(persoon) };
  const props = {
    inwonerId: id,
    naam: persoon.naam ?? "deze inwoner",
    versie: valueOf(getoond, "versie") || String(persoon.versie),
    adresGeheim: persoon.adresGeheim,
    form: getoond,
  };
  return page(c, { titel: "Gegevens", body: <GegevensPagina {...props} />, status });
}

/** What is known, as the form shows it. */
function getypt({ mailVeilig, geboortedatum, versie: _versie, ...persoon }: Persoon): FormState["values"] {
  const teksten = Object.entries(persoon).flatMap(([naam, waarde]) =>
    typeof waarde === "string" ? [[naam, waarde] as const] : [],
  );
  const veilig = mailVeilig === null ? "" : mailVeilig ? "ja" : "nee";
  return { ...Object.fromEntries(teksten), mailVeilig: veilig, geboortedatum: alsGetypt(geboortedatum) };
}
