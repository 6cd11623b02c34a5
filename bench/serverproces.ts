import { type ChildProcess, fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What the server under measurement is told. */
export type Opdracht = {
  readonly url: string;
  /** 32 bytes in base64. */
  readonly sleutel: string;
  /** Writes down every statement it sends (see profiel.ts). */
  readonly profiel: boolean;
};

export type Serverproces = {
  readonly origin: string;
  readonly pid: number;
  /** Sends it a message and gives its answer. */
  readonly ask: (message: string) => Promise<unknown>;
  stop: () => Promise<void>;
};

// Inside the package, so that what it imports is found.
const bundle = fileURLToPath(new URL(`../node_modules/.cache/keukentafel-bench-${process.pid}.js`, import.meta.url));

/** Builds and starts the server as `npm start` does: one bundle, in a process of its own. */
export async function startServer(opdracht: Opdracht, execArgv: readonly string[] = []): Promise<Serverproces> {
  await build({
    entryPoints: [fileURLToPath(new URL("server.ts", import.meta.url))],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    packages: "external",
    jsx: "automatic",
    logLevel: "warning",
  });
  const child = fork(bundle, {
    // As npm start does: React in its production form.
    env: { ...process.env, NODE_ENV: "production" },
    execArgv: [...execArgv],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ask = (message: string | Opdracht) => {
    const answer = nextMessage(child);
    child.send(message);
    return answer;
  };
  const port = Number(await ask(opdracht));
  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await gone;
    await rm(bundle, { force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, ask, stop };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the server ended with code ${code}`));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.removeListener("exit", ended);
      resolve(message);
    });
  });
}
