import { parse } from "csv-parse/sync";
import { createSecretKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { hmac } from "#shared/versleuteling.ts";
import { aanval } from "../../../test/aanval.ts";
import type { Interval, Weten } from "../../../test/aanval.ts";
import { naieveMethoden } from "../../../test/naief.ts";
import { beveiligen } from "./beveiligen.ts";

// 48 base cells of 160 people; what the attack must find in them: test/vectoren/README.md.
// On a busy machine the solver takes its time; alone all of this takes some ten seconds.
vi.setConfig({ testTimeout: 120_000 });

const VECTOREN = new URL("../../../test/vectoren/", import.meta.url);
const basis = rijen("sdc_C_base.csv").map((rij) => ({ labels: labelsVan(rij), aantal: Number(rij["n"]) }));
const waarheid = basis.map(({ aantal }) => aantal);
const klein = plaatsen((aantal) => aantal > 0 && aantal < 5);
const leeg = plaatsen((aantal) => aantal === 0);
const sleutels = basis.map(({ labels }) =>
  rijen("sdc_C_records.csv")
    .filter((rij) => labelsVan(rij).join("|") === labels.join("|"))
    .reduce((som, rij) => (som + Number(rij["record_key"])) >>> 0, 0),
);
const referentie = JSON.parse(readFileSync(new URL("sdc_C_attack_results.json", VECTOREN), "utf8"));

describe("the four naive methods fall: with all 1,575 filters every small cell is known exactly", () => {
  test.each(naieveMethoden.map((methode) => [methode.naam, methode] as const))("%s", async (naam, { publiceer }) => {
    const weten = filters("multi").map((cellen) => ({
      cellen,
      ...publiceer(som(cellen, waarheid), som(cellen, sleutels) >>> 0),
    }));
    const gevonden = await oordeel(weten);
    expect(gevonden).toEqual({ exact: 27, hoogstens2: 27, bestaan: 27, nullen: 9, kleinsteBreedte: 0 });
    expect(gevonden).toMatchObject(vanReferentie(`${naam} [multi]`));
  });

  test.each(naieveMethoden.slice(0, 2).map((methode) => [methode.naam, methode] as const))(
    "%s, with one category or all per dimension: as in the reference",
    async (naam, { publiceer }) => {
      const weten = filters("single").map((cellen) => ({ cellen, ...publiceer(som(cellen, waarheid), 0) }));
      expect(await oordeel(weten)).toMatchObject(vanReferentie(`${naam} [single]`));
    },
  );
});

function vanReferentie(methode: string) {
  const rij = referentie.per_query_methods.find((een: { method: string }) => een.method === methode);
  const { exactly_known: exact, width_le2: hoogstens2, existence_known: bestaan, zeros_proved: nullen } = rij;
  return { exact, hoogstens2, bestaan, nullen };
}

describe("the protected cube stands", () => {
  const gepubliceerd = beveiligen(basis, (tekst) => hmac(sleutelVan("test-key-2025"), tekst).readUInt32BE(0));
  const perCel = gepubliceerd.map((waarde, cel): Weten => {
    if (waarde === 0) return { cellen: [cel], onder: 0, boven: 4 };
    return { cellen: [cel], onder: waarde === 5 ? 1 : waarde, boven: waarde };
  });
  const marges = filters("single");
  const fouten = marges.map((cellen) => Math.abs(som(cellen, gepubliceerd) - som(cellen, waarheid)));
  const totaal = marges.filter(({ length }) => length === basis.length);
  /** What the method itself gives away: the total is off by 2 at most. */
  const openbaar = [...perCel, ...totaal.map((cellen) => rondGepubliceerd(cellen, 2))];
  const onneembaar = { exact: 0, hoogstens2: 0, bestaan: 9, nullen: 0, kleinsteBreedte: 4 };

  test("nothing narrower than four, no zero proved", async () => {
    expect(await oordeel(openbaar)).toEqual(onneembaar);
  });

  test.each([8, 5])("even when it is known that no margin is off by more than %s", async (fout) => {
    expect(Math.max(...fouten)).toBeLessThanOrEqual(5);
    expect(await oordeel([...openbaar, ...marges.map((cellen) => rondGepubliceerd(cellen, fout))])).toEqual(onneembaar);
  });

  test.each(referentie.protected_cube_plus_leaked_exact_margins as { exact_margins_of_order: number[] }[])(
    "with exact margins of order $exact_margins_of_order leaked",
    async (lek) => {
      const orden = filtersMetOrde().filter(({ orde }) => lek.exact_margins_of_order.includes(orde));
      const exact = orden.map(({ cellen }) => {
        const aantal = som(cellen, waarheid);
        return { cellen, onder: aantal, boven: aantal };
      });
      const { exactly_known, width_le2, existence } = lek as Record<string, unknown>;
      expect(await oordeel([...perCel, ...exact])).toMatchObject({
        exact: exactly_known,
        hoogstens2: width_le2,
        bestaan: existence,
      });
    },
  );

  function rondGepubliceerd(cellen: readonly number[], fout: number): Weten {
    const waarde = som(cellen, gepubliceerd);
    return { cellen, onder: waarde - fout, boven: waarde + fout };
  }
});

/** What an attacker knows of the small cells and of the empty ones. */
async function oordeel(weten: readonly Weten[]) {
  const gevraagd = [...klein, ...leeg];
  const intervallen = await aanval(basis.length, weten, gevraagd);
  for (const [i, { onder, boven }] of intervallen.entries()) {
    const waar = waarheid[gevraagd[i] ?? -1] ?? -1;
    expect([onder <= waar, waar <= boven]).toEqual([true, true]);
  }
  const breedte = ({ onder, boven }: Interval) => boven - onder;
  const kleine = intervallen.slice(0, klein.length);
  return {
    exact: kleine.filter((interval) => breedte(interval) === 0).length,
    hoogstens2: kleine.filter((interval) => breedte(interval) <= 2).length,
    bestaan: kleine.filter(({ onder }) => onder >= 1).length,
    nullen: intervallen.slice(klein.length).filter(({ boven }) => boven === 0).length,
    kleinsteBreedte: Math.min(...kleine.map(breedte)),
  };
}

/** The cells of every filter: per dimension one category or all (single, 100), or any of them together (multi, 1,575). */
function filters(soort: "single" | "multi"): number[][] {
  return filtersMetOrde(soort).map(({ cellen }) => cellen);
}

/** `orde`: on how many dimensions it chooses. */
function filtersMetOrde(soort: "single" | "multi" = "single"): { cellen: number[]; orde: number }[] {
  const keuzes = [0, 1, 2].map((dimensie) => {
    const labels = [...new Set(basis.map((cel) => cel.labels[dimensie] ?? ""))];
    const alle = Array.from({ length: 2 ** labels.length - 1 }, (_, nummer) =>
      labels.filter((__, bit) => ((nummer + 1) >> bit) & 1),
    );
    const gekozen = alle.filter((keuze) => soort === "multi" || keuze.length === 1 || keuze.length === labels.length);
    return gekozen.map((keuze) => ({ keuze: new Set(keuze), isAlles: keuze.length === labels.length }));
  });
  return (keuzes[0] ?? []).flatMap((a) =>
    (keuzes[1] ?? []).flatMap((b) =>
      (keuzes[2] ?? []).map((c) => ({
        cellen: plaatsen((_, cel) =>
          [a, b, c].every(({ keuze }, dimensie) => keuze.has(basis[cel]?.labels[dimensie] ?? "")),
        ),
        orde: [a, b, c].filter(({ isAlles }) => !isAlles).length,
      })),
    ),
  );
}

function plaatsen(voldoet: (aantal: number, cel: number) => boolean): number[] {
  return waarheid.flatMap((aantal, cel) => (voldoet(aantal, cel) ? [cel] : []));
}

function som(cellen: readonly number[], waarden: readonly number[]): number {
  return cellen.reduce((totaal, cel) => totaal + (waarden[cel] ?? 0), 0);
}

function sleutelVan(tekst: string) {
  return createSecretKey(Buffer.from(tekst));
}

function labelsVan(rij: Readonly<Record<string, string>>): string[] {
  return ["team", "domein", "leeftijd"].map((dimensie) => rij[dimensie] ?? "");
}

function rijen(bestand: string): Record<string, string>[] {
  return parse(readFileSync(new URL(bestand, VECTOREN)), { columns: true });
}
