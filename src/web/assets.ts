import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

export type Assets = {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly handle: (req: IncomingMessage, res: ServerResponse) => void;
};

/** The file of THEMA_CSS cannot be read. */
export class ThemaError extends Error {
  override name = "ThemaError";
}

type File = { readonly type: string; readonly body: Buffer };

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};
const prefix = "/assets/";

/** The built stylesheets and islands, held in memory. Their names change with their content, so they are cached for good. */
export async function openAssets(themaCss?: string): Promise<Assets> {
  const folder = fileURLToPath(new URL("./assets", import.meta.url));
  const manifest = JSON.parse(await readFile(`${folder}.json`, "utf8")) as { styles: string[]; scripts: string[] }; // written by the build
  const files = new Map<string, File>();
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (type) files.set(name, { type, body: await readFile(join(folder, name)) });
  }
  const styles = themaCss === undefined ? manifest.styles : await replaceThema(files, manifest.styles, themaCss);
  const href = (name: string) => prefix + name;
  return {
    styles: styles.map(href),
    scripts: manifest.scripts.map(href),
    handle: (req, res) => serve(files, req, res),
  };
}

/** A municipality's theme takes the place of ours whole: the first stylesheet holds all tokens. */
async function replaceThema(files: Map<string, File>, styles: readonly string[], path: string): Promise<string[]> {
  const body = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new ThemaError(`Het bestand van THEMA_CSS is niet te lezen (${error.code}).`, { cause: error });
  });
  const name = `thema-${createHash("sha256").update(body).digest("hex").slice(0, 8)}.css`;
  files.set(name, { type: types[".css"] ?? "", body });
  return [name, ...styles.slice(1)];
}

function serve(files: ReadonlyMap<string, File>, req: IncomingMessage, res: ServerResponse): void {
  const file = files.get((req.url ?? "").slice(prefix.length).split("?")[0] ?? "");
  res.setHeader("X-Content-Type-Options", "nosniff");
  if (!file) {
    res.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Niet gevonden");
    return;
  }
  res.writeHead(200, {
    "Content-Type": file.type,
    "Content-Length": file.body.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'",
  });
  res.end(req.method === "HEAD" ? undefined : file.body);
}
