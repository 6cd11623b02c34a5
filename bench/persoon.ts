import type pg from "pg";
import { naamsleutel } from "#persoon/gelijkenis/naam.ts";
import { drieletters, zoekblokken } from "#persoon/inwoner/gelijkende.ts";
import { regelVan } from "./dossier.ts";
import { startServer } from "./serverproces.ts";
import { type Schot, shoot } from "./shoot.ts";
import { getal, type Regel } from "./tabel.ts";
import { benchSleutel, gemeenteId, openToneel, type Toneel } from "./toneel.ts";
import { inRust, processenVan } from "./verkeer.ts";

const aantal = 500_000;
const steekproef = 3000;
const seconden = 3;

type Persoon = Readonly<Record<"voornaam" | "achternaam" | "geboortedatum" | "postcode" | "huisnummer", string>>;

/** Finding someone among half a million people, ten workers at once: as the form is filled in, through the front door. */
export async function meetPersoon(zeg: (regel: string) => void): Promise<Regel[]> {
  // One question in ten is of nobody.
  const toneel = await openToneel(Math.ceil(aantal / 0.9));
  const server = await startServer({ url: toneel.url, sleutel: benchSleutel, profiel: false });
  try {
    const begin = performance.now();
    const mensen = await mensenMaken(toneel.owner);
    zeg(`${getal(aantal, 0)} inwoners met sleutels in ${getal((performance.now() - begin) / 1000, 0)} s`);
    const schot = zoeken(server.origin, toneel, mensen);
    await shoot(schot, 2, await processenVan(toneel, server));
    const gelopen = await inRust(
      async () => shoot(schot, seconden, await processenVan(toneel, server)),
      () => processenVan(toneel, server),
    );
    return [regelVan(`Persoon zoeken, ${getal(aantal, 0)} inwoners`, 50, gelopen, zeg)];
  } finally {
    await server.stop();
    await toneel.stop();
  }
}

/** In turns what people know of someone: everything, a name and a year, a name and a postcode, a slip in the date. */
function zoeken(origin: string, { medewerkers }: Toneel, mensen: readonly Persoon[]): Schot {
  let beurt = 0;
  const vraag = () => {
    beurt += 1;
    const { voornaam, achternaam, geboortedatum, postcode } = mensen[(beurt * 7919) % mensen.length] ?? mensen[0]!;
    const jaar = geboortedatum.slice(0, 4);
    const verschreven = geboortedatum.replace(/.$/, (cijfer) => String((Number(cijfer) + 1) % 10));
    const soorten = [
      { voornaam, achternaam, geboortedatum },
      { achternaam, geboortedatum: jaar },
      { achternaam, postcode },
      {
        voornaam,
        achternaam,
        geboortedatum: /^\d{4}-\d\d-(0[1-9]|1\d|2[0-8])$/.test(verschreven) ? verschreven : jaar,
      },
    ];
    const cookie = medewerkers[beurt % medewerkers.length]?.cookie ?? "";
    const headers = { cookie, origin, "content-type": "application/x-www-form-urlencoded" };
    return { method: "POST", headers, body: new URLSearchParams(soorten[beurt % soorten.length]).toString() } as const;
  };
  return { naam: "persoon", url: `${origin}/inwoners`, status: 200, vraag };
}

/** Gives everyone a name, a birth date and an address as a Dutch town has them, and the keys they are found by. */
async function mensenMaken(owner: pg.Client): Promise<readonly Persoon[]> {
  const namen = achternamen();
  await owner.query(
    "create temporary table naam (nr int primary key, achternaam text, sleutel text, drieletters text[])",
  );
  await owner.query(
    `insert into naam select n - 1, x ->> 'achternaam', x ->> 'sleutel',
       array(select jsonb_array_elements_text(x -> 'drieletters'))
     from jsonb_array_elements($1::jsonb) with ordinality as t (x, n)`,
    [
      JSON.stringify(
        namen.map((achternaam) => ({
          achternaam,
          sleutel: naamsleutel(achternaam),
          drieletters: drieletters(zoekblokken({ achternaam })),
        })),
      ),
    ],
  );
  for (const statement of statements) await owner.query(statement, statement.includes("$1") ? [gemeenteId] : []);
  const { rows } = await owner.query<Persoon & { readonly blokken: readonly string[] }>(
    `select voornaam, achternaam, geboortedatum, postcode, huisnummer,
       array(select blok from inwoner_blok b where b.gemeente_id = i.gemeente_id and b.inwoner_id = i.id) as blokken
     from inwoner i where gemeente_id = $1 order by md5(id::text) limit ${steekproef}`,
    [gemeenteId],
  );
  for (const { blokken, ...persoon } of rows) {
    const zelf = zoekblokken(persoon).toSorted().join("|");
    if (zelf !== blokken.toSorted().join("|"))
      throw new Error(`the keys of ${persoon.achternaam} are not the real ones`);
  }
  return rows;
}

/** A number from 0 up to 1 that looks random and belongs to the row. */
function lot(zout: string): string {
  return `(abs(hashtext(id::text || '${zout}')::bigint) % 1000000 / 1000000.0)`;
}

const statements = [
  "drop index inwoner_postcode, inwoner_geboren",
  // A few names are of many, most of few.
  `create temporary table mens as
   select id, (power(${lot("naam")}, 3) * (select count(*) from naam))::int % (select count(*)::int from naam) as naam_nr,
     (array['Anna','Kees','Johanna','Willem','Fatima','Mohammed','Sanne','Daan','Emma','Jan','Maria','Pieter','Lotte','Bram',
       'Gerda','Henk','Ingrid','Joost','Karin','Noor'])[1 + floor(20 * ${lot("voor")})::int] as voornaam,
     (date '1934-01-01' + floor(33000 * ${lot("dag")})::int)::text as geboortedatum,
     (8000 + floor(100 * ${lot("post")})::int)::text || chr(65 + floor(10 * ${lot("l1")})::int)
       || chr(65 + floor(10 * ${lot("l2")})::int) as postcode,
     (1 + floor(120 * ${lot("nr")})::int)::text as huisnummer
   from inwoner where gemeente_id = $1`,
  `update inwoner i set voornaam = m.voornaam, achternaam = n.achternaam, geboortedatum = m.geboortedatum,
     postcode = m.postcode, huisnummer = m.huisnummer
   from mens m join naam n on n.nr = m.naam_nr where i.gemeente_id = $1 and i.id = m.id`,
  "create index inwoner_geboren on inwoner (gemeente_id, geboortedatum) where geboortedatum is not null",
  "create index inwoner_postcode on inwoner (gemeente_id, postcode) where postcode is not null",
  "alter table inwoner_blok drop constraint inwoner_blok_pkey",
  "drop index inwoner_blok_inwoner",
  "set session_replication_role = replica",
  `insert into inwoner_blok (gemeente_id, blok, inwoner_id)
   select $1, b.blok, m.id from mens m join naam n on n.nr = m.naam_nr
   cross join lateral (
     select unnest(n.drieletters) union all
     select unnest(array['ds:' || m.geboortedatum || ' ' || n.sleutel, 'dv:' || m.geboortedatum || ' ' || left(m.voornaam, 1),
       'ad:' || m.postcode || ' ' || m.huisnummer, 'sj:' || n.sleutel || ' ' || left(m.geboortedatum, 4),
       'ps:' || m.postcode || ' ' || n.sleutel])
   ) b (blok)`,
  "set session_replication_role = origin",
  "set maintenance_work_mem = '512MB'",
  "alter table inwoner_blok add primary key (gemeente_id, blok, inwoner_id)",
  "create index inwoner_blok_inwoner on inwoner_blok (gemeente_id, inwoner_id) include (blok)",
  "vacuum (analyze) inwoner, inwoner_blok",
];

/** Some three thousand surnames that look Dutch. */
function achternamen(): string[] {
  const voor = words(
    "berg bos brouw dijk donk dub duin eiken elzen groen haar hage hoek hoog hout hulst kamp kerk klooster",
  );
  const meer = words(
    "koe kool kuip land linde maas meer mole molen noord oost oude post pol pruis rave riet roos schoen",
  );
  const rest = words(
    "slot smit spaan steen straat tim vaar veen veld vis vlas vloed voet vogel vries waal water weer wester",
  );
  const na = words(
    "aar akker beek berg boom bosch brink broek brug burg dam dijk drecht er ga gaard hof horst huis huizen",
  );
  const ook = words(
    "inga kamp kens la laar land ma man mans meer mond ringa sma sen stra sz te veen veld voort waard wijk zorg",
  );
  return [...voor, ...meer, ...rest].flatMap((begin) =>
    [...na, ...ook].map((einde) => `${begin[0]?.toUpperCase()}${begin.slice(1)}${einde}`),
  );
}

function words(tekst: string): string[] {
  return tekst.split(" ");
}
