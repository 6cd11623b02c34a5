import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#shared/uuid.ts";
import { testDatabase } from "./database.ts";

const { owner, ownerUrl } = await testDatabase();
const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
let map = "";

/** The server as npm start builds it, in a folder of its own: another run may be building in dist. */
beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), "kt-start-"));
  for (const name of ["node_modules", "migrations", "package.json"]) await symlink(root(name), join(map, name));
  await mkdir(join(map, "dist/assets"), { recursive: true });
  await writeFile(join(map, "dist/assets.json"), JSON.stringify({ styles: ["thema.css"], scripts: [] }));
  const outdir = join(map, "dist");
  const vorm = { bundle: true, splitting: true, platform: "node", format: "esm", packages: "external" } as const;
  await build({ ...vorm, entryPoints: [root("src/server.ts")], outdir, jsx: "automatic", logLevel: "error" });
});
afterAll(() => rm(map, { recursive: true }));

function started(env: Record<string, string>): ChildProcessWithoutNullStreams {
  const basis = { PATH: process.env["PATH"] ?? "", DATA_DIR: join(map, "data"), DATABASE_URL: ownerUrl, PORT: "0" };
  return spawn(process.execPath, [join(map, "dist/server.js")], { env: { ...basis, DEMO: "nee", ...env } });
}

/** What it says on stderr, and with which code it ends. */
async function einde(env: Record<string, string>): Promise<[string, unknown]> {
  const child = started(env);
  let gezegd = "";
  child.stderr.on("data", (stuk: Buffer) => (gezegd += stuk.toString()));
  const [code] = await once(child, "close");
  return [gezegd, code];
}

/** A server that runs, and where. */
async function draait(): Promise<{ child: ChildProcessWithoutNullStreams; port: number }> {
  const bezet = createServer().listen(0, "127.0.0.1");
  await once(bezet, "listening");
  const { port } = bezet.address() as AddressInfo; // listening on TCP, so it has a port
  bezet.close();
  const child = started({ PORT: `${port}` });
  for await (const stuk of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(stuk).includes("Keukentafel draait")) break;
  }
  return { child, port };
}

describe("what is wrong stops the start with one line", () => {
  test.each<[string, Record<string, string>]>([
    [
      "De database van DATABASE_URL is niet bereikbaar (ECONNREFUSED).",
      { DATABASE_URL: "postgres://x@127.0.0.1:1/kt" },
    ],
    ["Het bestand van THEMA_CSS is niet te lezen (ENOENT).", { THEMA_CSS: "bestaat-niet.css" }],
    ["HOST 203.0.113.9 is geen adres van deze computer (EADDRNOTAVAIL).", { HOST: "203.0.113.9" }],
  ])("%s", async (regel, env) => expect(await einde(env)).toEqual([`${regel}\n`, 1]));

  test("a port that is taken", async () => {
    const bezet = createServer().listen(0, "127.0.0.1");
    await once(bezet, "listening");
    const { port } = bezet.address() as AddressInfo; // listening on TCP, so it has a port
    expect(await einde({ PORT: `${port}` })).toEqual([`Poort ${port} is al bezet. Kies een andere met PORT.\n`, 1]);
    bezet.close();
  });

  test("keys that are broken", async () => {
    await mkdir(join(map, "kapot"));
    await writeFile(join(map, "kapot/sleutels.json"), "");
    const [regel, code] = await einde({ DATA_DIR: join(map, "kapot") });
    expect([regel.trim().split("\n").length, code]).toEqual([1, 1]);
    expect(regel).toContain("leeg of kapot");
  });

  test("the demonstration on a real municipality", async () => {
    await owner.updateTable("gemeente").set({ demonstratie: false }).where("id", "=", 193).execute();
    expect(await einde({ DEMO: "ja" })).toEqual(["Gemeente 193 is hier geen demonstratie: zet DEMO=nee.\n", 1]);
  });
});

describe("a signal", () => {
  /** A visitor in the middle of sending, so that a neat stop has something to wait for. */
  async function bezoek(port: number) {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    await once(socket, "connect");
    const adres = `127.0.0.1:${port}`;
    const koppen = ["POST /aanmelden/zelf HTTP/1.1", `Host: ${adres}`, `Origin: http://${adres}`];
    koppen.push("Content-Type: application/x-www-form-urlencoded", "Content-Length: 10");
    socket.write(`${koppen.join("\r\n")}\r\n\r\nid`);
    await wait(200);
    return socket;
  }

  test("stops neatly, also when npm passes it on a second time at once", async () => {
    const { child, port } = await draait();
    const socket = await bezoek(port);
    child.kill("SIGINT");
    child.kill("SIGINT");
    await wait(300);
    expect(child.exitCode).toBeNull();
    socket.destroy();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("that comes again later ends it at once", async () => {
    const { child, port } = await draait();
    const socket = await bezoek(port);
    child.kill("SIGTERM");
    await wait(1200);
    expect(child.exitCode).toBeNull();
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([130, null]);
    socket.destroy();
  });
});

describe("a body in pieces, without a length", () => {
  test("arrives; one that is too large or has too many fields is refused at once", async () => {
    const { child, port } = await draait();
    const stuur = async (body: string) => {
      const headers = { "content-type": "application/x-www-form-urlencoded", origin: `http://localhost:${port}` };
      const stroom = new Blob([body]).stream();
      const init = { method: "POST", headers, body: stroom, redirect: "manual", duplex: "half" } as RequestInit;
      return (await fetch(`http://localhost:${port}/aanmelden/zelf`, init)).status;
    };
    const goed = { id: uuidv7(), gevaar: "nee", eigenWoorden: "Er ligt een stapel post.", telefoon: "06 12345678" };
    expect(await stuur(new URLSearchParams(goed).toString())).toBe(303);
    expect(await stuur(`eigenWoorden=${"a".repeat(90_000)}`)).toBe(413);
    const begin = performance.now();
    expect(await stuur("a&".repeat(32_000))).toBe(413);
    expect(performance.now() - begin).toBeLessThan(2_000);
    child.kill("SIGTERM");
    await once(child, "close");
  });
});
