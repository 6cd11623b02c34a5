import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Env } from "#db/request.ts";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import { Shell } from "./Shell.tsx";

export type Page = {
  readonly titel: string;
  readonly body: ReactElement;
  readonly status?: ContentfulStatusCode | undefined;
  readonly breedte?: "lees" | "vol";
  /** A resident's page: no navigation, always a quick way out. */
  readonly publiek?: boolean;
};

/** The whole document. A page shown again with an error says so in its title, for who cannot see it. */
export function page(
  c: Context<Env>,
  { titel, body, status = 200, breedte = "lees", publiek = false }: Page,
): Response {
  const { wie, page: frame } = c.var;
  // An error before the municipality was known still gets a page.
  const gemeente = c.get("gemeente") as Gemeentekop | undefined;
  const isFout = status === 422 || status === 409;
  const items = wie && !publiek ? frame.navigatie(wie) : [];
  const html = renderToStaticMarkup(
    <Shell
      titel={isFout ? `Fout: ${titel}` : titel}
      gemeente={gemeente ?? null}
      navigatie={items.map((item) => ({ ...item, actief: isActief(c.req.path, item.href) }))}
      gebruiker={wie ? { naam: wie.naam, uitloggen: "/uitloggen" } : null}
      publiek={publiek}
      breedte={breedte}
      styles={frame.styles}
      scripts={frame.scripts}
    >
      {body}
    </Shell>,
  );
  return c.html(`<!doctype html>${html}`, status);
}

function isActief(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
