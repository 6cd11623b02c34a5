import { JSDOM } from "jsdom";

type Cookie = { readonly value: string; readonly path: string; readonly line: string };

/** A browser without scripts: keeps cookies by path, follows redirects, clicks links and sends forms. */
export class Visitor {
  readonly cookies = new Map<string, Cookie>();
  /** Every address it was sent to, redirects included. */
  readonly trail: string[] = [];
  status = 0;
  url: string;
  #document: Document | undefined;

  constructor(url: string) {
    this.url = url;
  }

  get document(): Document {
    if (this.#document === undefined) throw new Error("no page is open");
    return this.#document;
  }

  /** The text of the page as a person reads it. */
  get text(): string {
    return (this.document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
  }

  get path(): string {
    const { pathname, search } = new URL(this.url);
    return pathname + search;
  }

  /** Opens a page; `hops` redirects are followed. */
  async open(path: string, hops = 10): Promise<this> {
    return this.#request(new URL(path, this.url), { method: "GET" }, hops);
  }

  /** Clicks the link or button with this text, or the first that begins with it. */
  async click(text: string, hops = 10): Promise<this> {
    const all = Array.from(this.document.querySelectorAll<HTMLElement>("a, button"));
    const named = (element: HTMLElement) => (element.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    const element = all.find((one) => named(one) === text) ?? all.find((one) => named(one).startsWith(text));
    if (element === undefined) throw new Error(`no link or button "${text}" on ${this.url}: ${this.text}`);
    if (element.tagName === "A") return this.open(element.getAttribute("href") ?? "", hops);

    const form = element.closest("form");
    if (form === null) throw new Error(`"${text}" stands in no form`);
    const fields = new URLSearchParams();
    for (const [name, value] of new this.document.defaultView!.FormData(form))
      fields.append(name, typeof value === "string" ? value : value.name);
    const name = element.getAttribute("name");
    if (name !== null) fields.append(name, element.getAttribute("value") ?? "");
    return this.post(form.getAttribute("action") ?? this.url, fields, hops);
  }

  /** Types into a field, found by its name. */
  type(name: string, value: string): this {
    const input = this.document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (input === null) throw new Error(`no field ${name} on ${this.url}`);
    input.value = value;
    return this;
  }

  async post(path: string, fields: URLSearchParams, hops = 10): Promise<this> {
    const url = new URL(path, this.url);
    return this.#request(url, { method: "POST", body: fields, headers: { origin: url.origin } }, hops);
  }

  async #request(url: URL, init: RequestInit, hops: number): Promise<this> {
    this.trail.push(url.href);
    const headers = new Headers(init.headers);
    const sent = Array.from(this.cookies).filter(([, cookie]) => url.pathname.startsWith(cookie.path));
    if (sent.length > 0) headers.set("cookie", sent.map(([name, { value }]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const location = response.headers.get("location");
    if (location !== null && hops > 0) {
      await response.body?.cancel();
      return this.#request(new URL(location, url), { method: "GET" }, hops - 1);
    }
    this.url = location === null ? url.href : new URL(location, url).href;
    this.status = response.status;
    this.#document = new JSDOM(await response.text(), { url: url.href }).window.document;
    return this;
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    const read = (key: string) => attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.split(/=(.*)/s)[1];
    const gone = read("max-age") === "0" || new Date(read("expires") ?? "9999-01-01") < new Date();
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path: read("path") ?? "/", line });
  }
}
