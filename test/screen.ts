import { JSDOM } from "jsdom";
import { within } from "@testing-library/dom";

/** What a person sees of an answer. */
export async function screen(response: Response) {
  const { document } = new JSDOM(await response.text(), { url: "http://localhost/" }).window;
  return { ...within(document.body), document };
}
