import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { delimiter, join } from "node:path";
import type { Outcome } from "./step.ts";

export const root = join(import.meta.dirname, "..", "..");

/** `output` is all that was printed, in order; `stdout` the part that was meant for machines. */
export type Finished = { code: number; output: string; stdout: string };

const minute = 60_000;
const second = 1_000;

/** Runs a program of node_modules/.bin (or of the machine) in the root of the checkout and keeps all it prints. */
export async function run(program: string, args: readonly string[]): Promise<Finished> {
  const child = spawn(program, args, {
    cwd: root,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
    signal: AbortSignal.timeout(20 * minute),
  });
  const printed = { output: "", stdout: "" };

  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (printed.stdout += chunk));
  for (const stream of [child.stdout, child.stderr.setEncoding("utf8")]) {
    stream.on("data", (chunk: string) => (printed.output += chunk));
  }
  const stopPassingOn = passOnSignals(child);
  const end = await ended(child);
  stopPassingOn();
  return { ...printed, output: `${printed.output}${end.remark}`, code: end.code };
}

/** Ctrl-C reaches the program by itself: then we only stay until it has put away what it started. */
function passOnSignals(child: ChildProcess): () => void {
  const stay = () => undefined;
  const passOn = () => child.kill("SIGTERM");
  process.on("SIGINT", stay).on("SIGTERM", passOn);
  return () => process.off("SIGINT", stay).off("SIGTERM", passOn);
}

/** Its streams close with it, unless something it started lives on and holds them: then we leave those behind. */
function ended(child: ChildProcess): Promise<{ code: number; remark: string }> {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, remark: `${error.message}\n` }));
    child.on("exit", (code, signal) => {
      const end = { code: code ?? 1, remark: signal ? `\ngestopt door ${signal}\n` : "" };
      const patience = setTimeout(() => child.stdout?.destroy() && child.stderr?.destroy(), 2 * second);
      child.on("close", () => {
        clearTimeout(patience);
        resolve(end);
      });
    });
  });
}

/** Node 24 of this checkout goes before the machine's own; no colours, because the output is kept and read later. */
function environment(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, ...env } = process.env;
  return { ...env, NO_COLOR: "1", PATH: [join(root, "node_modules", ".bin"), env["PATH"]].join(delimiter) };
}

/** A step that is one command: green when it ends with 0, its last line as the note. */
export async function command(name: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await run(name, args);
  return code === 0 ? { status: "groen", note: lastLine(output) } : { status: "rood", output };
}

export function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
