import { type ChildProcess, fork } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What the server under measurement is told. */
export type Opdracht = {
  readonly url: string;
  /** 32 bytes in base64. */
  readonly sleutel: string;
  readonly assets: { readonly styles: readonly string[]; readonly scripts: readonly string[] };
};

export type Benchserver = { readonly origin: string; readonly pid: number; stop: () => Promise<void> };

// Inside the package, so that what it imports is found.
const bundle = fileURLToPath(new URL(`../node_modules/.cache/keukentafel-bench-${process.pid}.js`, import.meta.url));

/** Builds and starts the server as `npm start` does: one bundle, in a process of its own. */
export async function startServer(opdracht: Opdracht, execArgv: readonly string[] = []): Promise<Benchserver> {
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
  const child = fork(bundle, { execArgv: [...execArgv], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(opdracht);
  const port = await firstMessage(child);
  const stop = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.disconnect();
    await gone;
    await rm(bundle, { force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
}

function firstMessage(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("message", (port) => resolve(Number(port)));
    child.once("exit", (code) => reject(new Error(`the server ended with code ${code} before it listened`)));
  });
}
