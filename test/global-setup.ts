import type { TestProject } from "vitest/node";
import { openScratchServer, runOn } from "../scripts/scratch-database.ts";
import { fillTemplate, templateName } from "./template.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Connection string of the server of this run; a test file makes its own database there. */
    server: string;
  }
}

/** One server for the whole run, with one template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openScratchServer();
  await runOn(server.url("postgres"), `drop database if exists ${templateName} with (force)`);
  await runOn(server.url("postgres"), `create database ${templateName}`);
  await fillTemplate(server.url(templateName));
  project.provide("server", server.url("postgres"));
  return () => server.stop();
}
