import { type Context, Hono } from "hono";
import type { ReactElement } from "react";
import { raadplegingVastleggen } from "#db/logboek.ts";
import { bevoegd, type Env, uow } from "#db/request.ts";
import { parseForm } from "#web/form-input.ts";
import type { FormState } from "#web/form.ts";
import { page } from "#web/page.tsx";
import { GebeurtenissenPagina } from "./GebeurtenissenPagina.tsx";
import { idEindeVan } from "#shared/kenmerk.ts";
import { type Cursor, cursorVan, leesCursor } from "#shared/cursor.ts";
import { idsIn } from "./logboek.ts";
import { type Logboekfilter, logboekPaths } from "./paths.ts";
import { listGebeurtenissen, listGebruikers, listNamenBij, listRaadplegingen, perPagina } from "./queries.ts";
import { RaadplegingenPagina } from "./RaadplegingenPagina.tsx";
import { magLogboekZien } from "./rechten.ts";
import { Gebeurtenisfilter, Raadplegingfilter } from "./schemas.ts";

export const logboekPages = new Hono<Env>()
  .get(logboekPaths.raadplegingen, async (c) => {
    bevoegd(c, magLogboekZien);
    const raw = c.req.queries();
    const asked = parseForm(Raadplegingfilter, raw);
    const { rows, gebruikers } = await uow(c, async (tx) => {
      const found = asked.ok ? await listRaadplegingen(tx, criteria(asked.value)) : [];
      if (asked.ok) await raadplegingVastleggen(tx, "toezicht", logboekPaths.raadplegingen, []);
      return { rows: found, gebruikers: await listGebruikers(tx) };
    });
    const { regels, ...links } = browse(logboekPaths.raadplegingen, rows, asked.ok ? asked.value : {});
    const filter = { form: asked.ok ? typed(raw) : asked.form, gebruikers: gebruikers.map(asOption) };
    const body = <RaadplegingenPagina {...{ regels, filter }} {...links} nu={c.var.nu} />;
    return show(c, "Logboek: wie keek", body, asked.ok);
  })

  .get(logboekPaths.gebeurtenissen, async (c) => {
    bevoegd(c, magLogboekZien);
    const raw = c.req.queries();
    const asked = parseForm(Gebeurtenisfilter, raw);
    const { rows, namen, gebruikers } = await uow(c, async (tx) => {
      const found = asked.ok ? await listGebeurtenissen(tx, criteria(asked.value)) : [];
      if (asked.ok) await raadplegingVastleggen(tx, "toezicht", logboekPaths.gebeurtenissen, []);
      const ids = found.flatMap((row) => [row.onderwerpId, ...idsIn(row.codes)]);
      return { rows: found, namen: await listNamenBij(tx, [...new Set(ids)]), gebruikers: await listGebruikers(tx) };
    });
    const { regels, ...links } = browse(logboekPaths.gebeurtenissen, rows, asked.ok ? asked.value : {});
    const filter = { form: asked.ok ? typed(raw) : asked.form, gebruikers: gebruikers.map(asOption) };
    const body = <GebeurtenissenPagina {...{ regels, filter, namen }} {...links} nu={c.var.nu} />;
    return show(c, "Logboek: wat gebeurde", body, asked.ok);
  });

type Asked = Logboekfilter & { readonly na?: string | undefined };

function criteria<T extends Asked>({ kenmerk, na, ...rest }: T) {
  return {
    ...rest,
    idEinde: kenmerk === undefined ? undefined : idEindeVan(kenmerk),
    na: na === undefined ? undefined : leesCursor(na),
  };
}

/** One page of the rows, with the links to the next page and back to the first. */
function browse<Row extends Cursor>(path: string, rows: readonly Row[], { na, ...filter }: Asked) {
  const regels = rows.slice(0, perPagina);
  const last = rows.length > perPagina ? regels.at(-1) : undefined;
  return {
    regels,
    volgende: last && logboekPaths.met(path, filter, cursorVan(last)),
    begin: na === undefined ? undefined : logboekPaths.met(path, filter),
  };
}

function typed(values: Readonly<Record<string, readonly string[]>>): FormState {
  return { values, errors: {} };
}

function asOption({ id, naam }: { id: string; naam: string }) {
  return { value: id, label: naam };
}

function show(c: Context<Env>, titel: string, body: ReactElement, isOk: boolean) {
  return page(c, { titel, body, status: isOk ? 200 : 422, breedte: "vol" });
}
