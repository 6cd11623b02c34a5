import { get } from "node:http";
import { JSDOM } from "jsdom";
import { uuidv7 } from "#shared/uuid.ts";
import { getal, type Regel } from "./tabel.ts";

const meest = 60_000;

type Stuk = { readonly soort: string; readonly tekst: string; readonly overDeLijn: number };

/**
 * What a resident's browser fetches to fill in the form: the page, its stylesheets and its scripts; as text, and over
 * the wire with headers. Then the same form is filled in and sent as a browser without scripts does.
 */
export async function meetFormulier(origin: string): Promise<Regel[]> {
  const pad = "/aanmelden/zelf";
  const pagina = await haal(origin, pad, "html");
  const { document } = new JSDOM(pagina.tekst, { url: origin + pad }).window;
  const verwijzingen = [
    ...Array.from(
      document.querySelectorAll("link[rel=stylesheet]"),
      (link) => ["css", link.getAttribute("href")] as const,
    ),
    ...Array.from(document.querySelectorAll("script[src]"), (script) => ["js", script.getAttribute("src")] as const),
  ];
  const stukken = [pagina];
  for (const [soort, adres] of verwijzingen) stukken.push(await haal(origin, adres ?? "", soort));
  const totaal = stukken.reduce((som, { tekst }) => som + Buffer.byteLength(tekst), 0);
  const lijn = stukken.reduce((som, { overDeLijn }) => som + overDeLijn, 0);
  const per = stukken.map(({ soort, tekst }) => `${soort} ${getal(Buffer.byteLength(tekst) / 1000)}`).join(", ");
  const gelukt = await verstuur(origin, document);
  return [
    {
      wat: "Formulier voor inwoners: html, css en js",
      gemeten: `${getal(totaal / 1000)} kB`,
      doel: `< ${meest / 1000} kB`,
      gehaald: totaal < meest,
      erbij: `over de lijn ${getal(lijn / 1000)} kB met kopregels; ${per}`,
    },
    {
      wat: "Formulier invullen en versturen zonder script",
      gemeten: gelukt,
      doel: "ontvangen",
      gehaald: gelukt === "ontvangen",
    },
  ];
}

/** As a browser asks it: with compression, when the server has that. */
function haal(origin: string, pad: string, soort: string): Promise<Stuk> {
  return new Promise((resolve, reject) => {
    const options = { headers: { "accept-encoding": "gzip, br" }, agent: false };
    get(origin + pad, options, (response) => {
      const stukken: Buffer[] = [];
      response.on("data", (stuk: Buffer) => stukken.push(stuk));
      response.on("end", () => {
        if (response.statusCode !== 200) return reject(new Error(`${pad}: ${response.statusCode}`));
        const codering = response.headers["content-encoding"];
        if (codering !== undefined) return reject(new Error(`${pad} comes as ${codering}: measure its text too`));
        resolve({ soort, tekst: Buffer.concat(stukken).toString(), overDeLijn: response.socket.bytesRead });
      });
    }).on("error", reject);
  });
}

async function verstuur(origin: string, document: Document): Promise<string> {
  const form = document.querySelector<HTMLFormElement>("form[method=post]");
  if (!form) return "geen formulier";
  const velden = new URLSearchParams();
  for (const [naam, waarde] of new document.defaultView!.FormData(form))
    velden.set(naam, typeof waarde === "string" ? waarde : "");
  velden.set("id", uuidv7());
  velden.set("eigenWoorden", "Ik red het niet alleen.");
  velden.set("telefoon", "06 12345678");
  const init = { method: "POST", body: velden, headers: { origin }, redirect: "manual" } as const;
  const antwoord = await fetch(origin + (form.getAttribute("action") ?? ""), init);
  const ontvangen = antwoord.status === 303 && antwoord.headers.get("location")?.endsWith("/aanmelden/ontvangen");
  return ontvangen ? "ontvangen" : `antwoord ${antwoord.status}`;
}
