import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { getInwoner, listHulpvragenRond } from "#persoon/inwoner/queries.ts";
import { persoonskaartPaths } from "#persoon/persoonskaart/paths.ts";
import { notFound } from "#shared/not-found.ts";
import { parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { page } from "#web/page.tsx";
import { adresregel } from "./adres.ts";
import { adresGeheimMaken, adresGeheimOpheffen, geheimAdresTonen } from "./commands.ts";
import { GeheimAdresPagina, type GeheimAdresProps } from "./GeheimAdresPagina.tsx";
import { geheimAdresPaths } from "./paths.ts";
import { listOpZelfdeAdres } from "./queries.ts";
import { magGeheimAdresVragen } from "./rechten.ts";
import { Markering, Opheffing, Vraag } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;
type Meer = Partial<Pick<GeheimAdresProps, "terug" | "getoond">>;

export const geheimAdresPages = new Hono<Env>()
  .get(geheimAdresPaths.adres(":id"), (c) => show(c))
  .post(geheimAdresPaths.adres(":id"), async (c) => {
    bevoegd(c, magGeheimAdresVragen);
    const raw = await readForm(c);
    const form = parseForm(Vraag, raw);
    if (!form.ok) return show(c, { terug: { welke: "vraag", form: form.form } }, 422);
    const { reden } = form.value;
    const result = await uow(c, (tx) =>
      geheimAdresTonen(tx, c.var.sleutels, idOf(c), reden, geheimAdresPaths.adres(":id")),
    );
    if (!result.ok)
      return show(c, { terug: { welke: "vraag", form: refusedForm(raw, geweigerd[result.reason]) } }, 409);
    const { adres } = result.value;
    return show(c, { getoond: { regel: adres ? adresregel(adres) : "Er is geen adres bekend." } });
  })
  .post(geheimAdresPaths.markering(":id"), async (c) => {
    bevoegd(c, magGeheimAdresVragen);
    const raw = await readForm(c);
    const form = parseForm(Markering, raw);
    if (!form.ok) return show(c, { terug: { welke: "markering", form: form.form } }, 422);
    const result = await uow(c, (tx) => adresGeheimMaken(tx, c.var.sleutels, idOf(c), form.value.samen));
    if (result.ok) return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
    return show(c, { terug: { welke: "markering", form: refusedForm(raw, geweigerd[result.reason]) } }, 409);
  })
  .post(geheimAdresPaths.opheffing(":id"), async (c) => {
    bevoegd(c, magGeheimAdresVragen);
    const raw = await readForm(c);
    const form = parseForm(Opheffing, raw);
    if (!form.ok) return show(c, { terug: { welke: "opheffing", form: form.form } }, 422);
    const result = await uow(c, (tx) => adresGeheimOpheffen(tx, c.var.sleutels, idOf(c), form.value.versie));
    if (result.ok) return c.redirect(persoonskaartPaths.kaart(idOf(c)), 303);
    const terug = refusedForm(without(raw, "versie"), geweigerd[result.reason]);
    return show(c, { terug: { welke: "opheffing", form: terug } }, 409);
  });

async function show(c: Context<Env>, { terug, getoond }: Meer = {}, status: Status = 200): Promise<Response> {
  bevoegd(c, magGeheimAdresVragen);
  const id = idOf(c);
  const { persoon, opZelfdeAdres } = await uow(c, async (tx) => {
    const gevonden = await getInwoner(tx, id);
    if (!gevonden.magWijzigen) notFound();
    const hulpvragen = await listHulpvragenRond(tx, id);
    await raadplegingVastleggen(tx, "persoonskaart", geheimAdresPaths.adres(":id"), hulpvragen);
    return { persoon: gevonden, opZelfdeAdres: await listOpZelfdeAdres(tx, id) };
  });
  const props = {
    inwonerId: id,
    naam: persoon.naam ?? "deze inwoner",
    versie: String(persoon.versie),
    isGeheim: persoon.adresGeheim,
    kentAdres: persoon.kentAdres,
    opZelfdeAdres,
    getoond,
    terug,
  };
  return page(c, { titel: "Geheim adres", body: <GeheimAdresPagina {...props} />, status });
}
