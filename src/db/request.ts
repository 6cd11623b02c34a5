import type { Context } from "hono";
import { notFound } from "#shared/not-found.ts";
import { isUuid } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";
import type { Gemeentekop } from "#shared/gemeentekop.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Databases } from "./pool.ts";
import { type Tx, unitOfWork } from "./uow.ts";

/** What a person typed, by field: kept to show it again, also when the database is away. */
export type RawForm = Readonly<Record<string, readonly string[]>>;

/** What every handler finds on its request. `wie` is undefined for someone who did not log in. */
export type Env = {
  Variables: {
    readonly databases: Databases;
    readonly sleutels: Sleutels;
    readonly nu: Date;
    readonly wie: Identiteit | undefined;
    readonly gemeente: Gemeentekop;
    readonly page: PageFrame;
    readonly getypt: RawForm | undefined;
    readonly browser: string | undefined;
  };
};

export type PageFrame = {
  /** Whether people reach us over https; cookies then go over nothing else. */
  readonly https: boolean;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly navigatie: (wie: Identiteit) => readonly { readonly href: string; readonly tekst: string }[];
};

/** The identity, when it has this right; otherwise the page does not exist for this person (404). */
export function bevoegd(c: Context<Env>, recht: (wie: Identiteit) => boolean): Identiteit {
  const wie = c.var.wie;
  return wie && recht(wie) ? wie : notFound();
}

/** The id in the address; what is no uuid is not found, and never reaches the database. */
export function idOf(c: Context<Env>, name = "id"): string {
  const id = c.req.param(name)?.toLowerCase();
  return id !== undefined && isUuid(id) ? id : notFound();
}

/** The request's unit of work, as the one who logged in. */
export async function uow<T>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return unitOfWork(c.var.databases.app, c.var.wie ?? notFound(), c.var.nu, work);
}

/** A unit of work that reads figures: role rapportage, which is granted no name, BSN or free text. */
export async function figures<T>(c: Context<Env>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return unitOfWork(c.var.databases.rapportage, c.var.wie ?? notFound(), c.var.nu, work);
}
