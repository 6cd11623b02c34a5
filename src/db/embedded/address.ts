import { closeSync, openSync } from "node:fs";
import path from "node:path";
import type { Place } from "./place.ts";
import { PORT, SUPERUSER } from "./settings.ts";

export type Login = { user: string; password: string };

/** How a client finds the server: the folder of its socket, in a form short enough for the kernel. */
export type Address = { url: (database: string, login: Login) => string; close: () => void };

/** sun_path of a Linux socket: 108 bytes, the last of them zero. */
const SOCKET_PATH_BYTES = 107;

/**
 * A long DATA_DIR is reached through a file descriptor of ours that stands for the socket's folder. Other processes of
 * the same user can use that address too, for as long as we live.
 */
export function addressOf({ socket }: Place): Address {
  const fits = Buffer.byteLength(path.join(socket, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_BYTES;
  let folder: number | undefined;
  const host = (): string => {
    if (fits) return socket;
    folder ??= openSync(socket, "r");
    return `/proc/${process.pid}/fd/${folder}`;
  };
  return {
    url: (database, login) => {
      const [user, password, name] = [login.user, login.password, database].map(encodeURIComponent);
      return `postgres://${user}:${password}@localhost/${name}?host=${encodeURIComponent(host())}&port=${PORT}`;
    },
    close: () => {
      if (folder !== undefined) closeSync(folder);
      folder = undefined;
    },
  };
}

export function superuser(password: string): Login {
  return { user: SUPERUSER, password };
}
