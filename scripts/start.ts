import { pathToFileURL } from "node:url";
import { build } from "./build.ts";

/** What `npm start` does: build (a fraction of a second), then run the server in this process. */
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await build()).href);
