import { describe, expect, test } from "vitest";
import { appFor } from "../../../test/app.ts";
import { identiteitVan, testDatabase } from "../../../test/database.ts";
import { gevraagd, tekstVan, type Vraag } from "../../../test/scenario.ts";
import { screen } from "../../../test/screen.ts";
import { HulpvraagUit } from "./schemas.ts";

const database = await testDatabase();
const app = appFor(database, await identiteitVan(database.owner, "Fatima Benali"));
const waarschuwing = "De inwoner weet niet van deze melding. Overleg eerst met wie meldde, en bel niet zomaar.";

async function paginaVan(vraag: Vraag): Promise<string> {
  const id = await gevraagd(database, vraag);
  return tekstVan((await screen(await app.get(`/hulpvragen/${id}`))).document);
}

describe("a mail address says whether mail is safe", () => {
  const email = "anna@voorbeeld.nl";
  test.each<[boolean | undefined, string]>([
    [undefined, "(niet gevraagd: vraag eerst of mailen veilig is)"],
    [false, "(niet veilig: niet mailen)"],
  ])("%o", async (mailVeilig, verwacht) => {
    expect(await paginaVan({ inwoner: { email, mailVeilig } })).toContain(`${email} ${verwacht}`);
  });

  test("safe stands alone", async () => {
    const tekst = await paginaVan({ inwoner: { email, mailVeilig: true } });
    expect(tekst).toContain(email);
    expect(tekst).not.toMatch(/niet gevraagd|niet veilig/);
  });

  test("of who reported it nobody asked", async () => {
    const tekst = await paginaVan({ aanmelder: { email: "bea@buur.nl", inwonerWeetErvan: true } });
    expect(tekst).toContain("bea@buur.nl (niet gevraagd: vraag eerst of mailen veilig is)");
  });
});

describe("an inwoner who does not know of it", () => {
  const aanmelder = { naam: "Bea", telefoon: "06 87654321", inwonerWeetErvan: false, weetNietReden: "Zij schrikt." };

  test("is not called just like that: the page says so above the number", async () => {
    const tekst = await paginaVan({ aanmelder });
    expect(tekst).toContain(waarschuwing);
    expect(tekst.indexOf(waarschuwing)).toBeLessThan(tekst.indexOf("06 12345678"));
  });

  test.each([{ aanmelder: { inwonerWeetErvan: true } }, {}])("%o gives no warning", async (vraag) => {
    expect(await paginaVan(vraag)).not.toContain(waarschuwing);
  });

  test("comes through the API too, with who reported it", async () => {
    const id = await gevraagd(database, {
      herkomst: "verwijzer",
      herkomstSoort: "ggz",
      verwijzer: "De Kliniek",
      aanmelder,
    });
    const antwoord = HulpvraagUit.parse(await (await app.get(`/api/v1/hulpvragen/${id}`)).json());
    expect(antwoord).toMatchObject({
      voorAnder: true,
      inwonerWeetErvan: false,
      weetNietReden: "Zij schrikt.",
      aanmelderNaam: "Bea",
      aanmelderTelefoon: "06 87654321",
      verwijzer: "De Kliniek",
    });
  });
});
