import type { Context } from "hono";
import type { Env, RawForm } from "#db/request.ts";
import { FoutPagina } from "./FoutPagina.tsx";
import { readForm } from "./form-input.ts";
import type { Fout } from "./fouten.ts";
import { Herverzending } from "./Herverzending.tsx";
import { page } from "./page.tsx";

/** An error as a page. What was typed and could not be saved stands on it, with a button to send it again. */
export async function errorPage(c: Context<Env>, fout: Fout, nummer?: string): Promise<Response> {
  const getypt = c.req.method === "POST" && bewaart(fout.status) ? await typed(c) : undefined;
  const body = (
    <FoutPagina kop={fout.kop} uitleg={nummer === undefined ? fout.uitleg : `${fout.uitleg} ${nummer}`}>
      {getypt === undefined ? null : (
        <Herverzending action={fout.status === 404 ? undefined : c.req.path} getypt={getypt} />
      )}
    </FoutPagina>
  );
  return page(c, { titel: fout.kop, body, status: fout.status, publiek: c.var.wie === undefined });
}

/**
 * The session ended while someone was typing: log in beside it, then send the same again. A form with a file is not read for who
 * did not log in: `getypt` is undefined, and the browser still has it.
 */
export function sessionExpiredPage(c: Context<Env>, inloggen: string, getypt: RawForm | undefined): Response {
  const waar = getypt === undefined ? "staat nog in je browser" : "staat hieronder";
  const body = (
    <FoutPagina kop="Je sessie is verlopen" uitleg={`Wat je typte is nog niet opgeslagen, maar ${waar}.`}>
      <ol>
        <li>
          <a href={inloggen} target="_blank" rel="noopener">
            Log opnieuw in (opent een nieuw tabblad)
          </a>
          .
        </li>
        <li>
          {getypt === undefined
            ? "Kom hier terug, ga met de knop van je browser naar het formulier, kies het bestand opnieuw en verstuur."
            : "Kom hier terug en verstuur opnieuw."}
        </li>
      </ol>
      {getypt === undefined ? null : <Herverzending action={c.req.path} getypt={getypt} />}
    </FoutPagina>
  );
  return page(c, { titel: "Je sessie is verlopen", body, status: 401 });
}

/** What was typed is shown again where it may have been lost for no fault of its writer. */
function bewaart(status: number): boolean {
  return status >= 500 || status === 404 || status === 429;
}

/** Also when the error came before any handler had read the form. */
async function typed(c: Context<Env>): Promise<RawForm | undefined> {
  return c.var.getypt ?? readForm(c).catch(() => undefined);
}
