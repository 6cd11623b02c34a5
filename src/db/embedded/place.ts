import { chmod, lstat, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { EmbeddedDatabaseError, errorCode } from "./failure.ts";

/**
 * Where everything of the embedded server lives. `root` belongs to whoever starts Keukentafel; only `cluster`,
 * `socket` and the password belong to the account the server runs as.
 */
export type Place = {
  dataDir: string;
  root: string;
  /** PGDATA. This name exists only once initdb has finished: see `initialise`. */
  cluster: string;
  socket: string;
  password: string;
  log: string;
};

/** Makes DATA_DIR when it is missing and says where things are in it, free of symbolic links. */
export async function makePlace(dataDir: string): Promise<Place> {
  const asRoot = process.getuid?.() === 0;
  const wanted = path.resolve(dataDir, "postgres");
  await makeFolder(wanted, asRoot ? 0o711 : 0o700);
  const root = await realpath(wanted);
  return {
    dataDir: path.resolve(dataDir),
    root,
    cluster: path.join(root, "cluster"),
    socket: path.join(root, "socket"),
    password: path.join(root, "password"),
    log: path.join(root, "server.log"),
  };
}

/**
 * mkdir -p whose mode holds whatever the umask is; what already existed keeps its mode.
 * Trap: Node's own recursive mkdir never returns below /proc.
 */
async function makeFolder(folder: string, mode: number): Promise<void> {
  const made = await tryMake(folder);
  if (made === "exists") return;
  if (made === "no parent") {
    await makeFolder(path.dirname(folder), mode);
    const again = await tryMake(folder);
    if (again === "no parent") throw new EmbeddedDatabaseError(`DATA_DIR kan hier niet worden gemaakt: ${folder}`);
  }
  await chmod(folder, mode);
}

async function tryMake(folder: string): Promise<"made" | "exists" | "no parent"> {
  try {
    await mkdir(folder);
    return "made";
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return "no parent";
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return "exists";
    throw error;
  }
}

export async function exists(file: string): Promise<boolean> {
  const found = await lstat(file).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  return found !== undefined;
}
