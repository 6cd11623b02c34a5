import { type Context, Hono } from "hono";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, idOf, uow } from "#db/request.ts";
import { perPersoon } from "#persoon/inwoner/gelijkende.ts";
import { volledigeNaam } from "#persoon/inwoner/inwoner.ts";
import { newIdOf, parseForm, readForm, refusedForm, without } from "#web/form-input.ts";
import { emptyForm, type FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { inwonersSamenvoegen, samenvoegingOngedaanMaken } from "./commands.ts";
import { samenvoegingPaths } from "./paths.ts";
import { type Gevonden, getSamenvoegbaar, listKandidaten, listSamengevoegd } from "./queries.ts";
import { magSamenvoegen } from "./rechten.ts";
import { SamenvoegingPagina } from "./SamenvoegingPagina.tsx";
import { NieuweSamenvoeging, Scheiding } from "./schemas.ts";
import { geweigerd } from "./weigering.ts";

type Status = 200 | 409 | 422;

export const samenvoegingPages = new Hono<Env>()
  .get(samenvoegingPaths.samenvoegingen(":id"), (c) => show(c, {}))
  .post(samenvoegingPaths.samenvoegingen(":id"), async (c) => {
    bevoegd(c, magSamenvoegen);
    const raw = await readForm(c);
    const form = parseForm(NieuweSamenvoeging, raw);
    if (!form.ok) return show(c, { form: form.form }, 422);
    const result = await uow(c, (tx) => inwonersSamenvoegen(tx, c.var.sleutels, idOf(c), form.value));
    if (result.ok) return c.redirect(samenvoegingPaths.samenvoegingen(idOf(c)), 303);
    const values = result.reason === "al_verzonden" ? without(raw, "id") : raw;
    return show(c, { form: refusedForm(values, geweigerd[result.reason]) }, 409);
  })
  .post(samenvoegingPaths.einde(":id", ":samenvoegingId"), async (c) => {
    bevoegd(c, magSamenvoegen);
    const id = idOf(c, "samenvoegingId");
    const raw = await readForm(c);
    const form = parseForm(Scheiding, raw);
    if (!form.ok) return show(c, { terug: { id, form: form.form } }, 422);
    const result = await uow(c, (tx) => samenvoegingOngedaanMaken(tx, c.var.sleutels, idOf(c), id, form.value.reden));
    if (result.ok) return c.redirect(samenvoegingPaths.samenvoegingen(idOf(c)), 303);
    return show(c, { form: { ...emptyForm, melding: geweigerd[result.reason].melding } }, 409);
  });

type Terug = { readonly form?: FormState; readonly terug?: { readonly id: string; readonly form: FormState } };

/** Who may be the same, and who was said to be; that they were shown is logged. */
async function show(c: Context<Env>, { form = emptyForm, terug }: Terug, status: Status = 200): Promise<Response> {
  bevoegd(c, magSamenvoegen);
  const { inwoner, kandidaten, samengevoegd } = await uow(c, async (tx) => {
    const zij = await getSamenvoegbaar(tx, c.var.sleutels, idOf(c));
    const anderen = (await listKandidaten(tx, c.var.sleutels, zij)).filter((een) => een.persoonId !== zij.persoonId);
    const lijkend = anderen.flatMap((een) => (een.gelijkende ? [{ ...een, gelijkende: een.gelijkende }] : []));
    const gesorteerd = lijkend.toSorted((a, b) => b.gelijkende.gewicht - a.gelijkende.gewicht);
    // Of someone who has more records the one that is most like her.
    const mogelijk = perPersoon(gesorteerd).flatMap(([eerste]) => eerste ?? []);
    const bekend = await listSamengevoegd(tx, zij.id);
    const gezien = [...mogelijk, ...bekend].flatMap(({ hulpvragen }) => hulpvragen);
    await raadplegingVastleggen(tx, "persoon_zoeken", samenvoegingPaths.samenvoegingen(":id"), [...new Set(gezien)]);
    return { inwoner: zij, kandidaten: mogelijk, samengevoegd: bekend };
  });
  const naam = volledigeNaam(inwoner) ?? "deze inwoner";
  const props = {
    inwonerId: inwoner.id,
    naam,
    adresGeheim: inwoner.adresGeheim,
    id: newIdOf(form, c.var.nu),
    kandidaten: kandidaten.map((een) => ({ ...een.gelijkende, bewijs: bewijsVan(een) })),
    samengevoegd,
    form,
    terug,
    nu: c.var.nu,
  };
  return page(c, { titel: "Dubbel ingeschreven", body: <SamenvoegingPagina {...props} />, status });
}

/** What the two have in common, as a colleague says it; of the address that it is the same, which she knows of her own. */
function bewijsVan({ niveaus, gelijkende, zelfdeBsn }: Gevonden): string[] {
  const adres = niveaus["adres"] === 0 ? ["zelfde adres"] : niveaus["adres"] === 1 ? ["zelfde postcode"] : [];
  return [...(zelfdeBsn === true ? ["zelfde BSN"] : []), ...(gelijkende?.redenen ?? []), ...adres];
}
