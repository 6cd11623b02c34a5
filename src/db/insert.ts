import { CompiledQuery, type Insertable } from "kysely";
import type { DB } from "./schema.ts";
import { send, type Tx } from "./uow.ts";

/**
 * One new row, sent without waiting (see `send`). What every request writes goes through here: the text of the statement
 * is kept, since building it anew costs more than sending it.
 */
export async function insert<T extends keyof DB>(tx: Tx, table: T, row: Insertable<DB[T]>): Promise<void> {
  const given = Object.entries(row).filter(([, value]) => value !== undefined);
  const columns = given.map(([column]) => column);
  const text = textOf(table, columns);
  await send(tx, {
    compile: () =>
      CompiledQuery.raw(
        text,
        given.map(([, value]) => value),
      ),
  });
}

const texts = new Map<string, string>();

function textOf(table: string, columns: readonly string[]): string {
  const key = `${table}(${columns.join()})`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = columns.map((column) => `"${snake(column)}"`).join(", ");
  const text = `insert into "${snake(table)}" (${names}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`;
  texts.set(key, text);
  return text;
}

// As CamelCasePlugin does it for the rest.
function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
