import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from "node:net";

/** Stands between the application and its database, so that a test can take the database away. */
export type Proxy = {
  /** The address of the database behind the proxy. */
  readonly url: string;
  /** Breaks every connection and refuses new ones: the server is gone. */
  cut: () => Promise<void>;
  /** Breaks nothing and answers nothing: the network hangs. */
  freeze: () => void;
  /** As it was, on the same port. */
  restore: () => Promise<void>;
  close: () => Promise<void>;
};

export async function openProxy(databaseUrl: string): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  let server = await listen(0);
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has a port

  function forward(client: Socket): void {
    keep(client);
    if (isFrozen) return;
    const upstream = keep(connect(targetOf(databaseUrl)));
    client.pipe(upstream).pipe(client);
    client.once("close", () => upstream.destroy());
    upstream.once("close", () => client.destroy());
  }

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    return socket.on("error", () => undefined);
  }

  async function listen(on: number): Promise<Server> {
    const made = createServer(forward);
    await new Promise<void>((listening) => made.listen(on, "127.0.0.1", listening));
    return made;
  }

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  return {
    url: behind(databaseUrl, port),
    cut,
    freeze: () => {
      isFrozen = true;
      for (const socket of sockets) socket.unpipe();
    },
    restore: async () => {
      if (isFrozen) await cut();
      isFrozen = false;
      server = await listen(port);
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}

/** A server of its own listens on a socket in a folder, that of someone else on TCP. */
function targetOf(databaseUrl: string): NetConnectOpts {
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? url.hostname;
  const port = Number(url.searchParams.get("port") ?? (url.port || 5432));
  return host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
}

function behind(databaseUrl: string, port: number): string {
  const url = new URL(databaseUrl);
  url.search = "";
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return url.href;
}
