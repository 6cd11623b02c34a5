import { openToneel, benchSleutel } from "./toneel.ts";
import { startServer } from "./opdracht.ts";
import { shoot } from "./shoot.ts";
import { uuidv7 } from "#shared/uuid.ts";
import { loadavg } from "node:os";
import { writeFileSync } from "node:fs";

let t = performance.now();
const toneel = await openToneel(Number(process.argv[2] ?? 100000));
console.log("toneel", Math.round(performance.now() - t));
const server = await startServer({ url: toneel.url, sleutel: benchSleutel, assets: { styles: [], scripts: [] } }, (process.env.EXEC ?? "").split(" ").filter(Boolean));
const pids = { server: server.pid, vrager: process.pid, postgres: (await toneel.owner.query("select pid from pg_stat_activity")).rows.map((r) => r.pid) };
const vandaag = new Date().toISOString().slice(0, 10);
const json = { "content-type": "application/json", authorization: `Bearer ${toneel.sleutel}` };
const body = () => JSON.stringify({ id: uuidv7(), gemeldOp: vandaag, eigenWoorden: "Ik kan de huur niet meer betalen en er liggen brieven die ik niet durf open te maken.", leefgebieden: ["financien","wonen"], herkomst: "huisarts", contactwijze: "telefoon", wijkCode: "WK019311", voornaam: "Anna", achternaam: "Vries", voorvoegsel: "de", telefoon: "06 12345678", postcode: "8011 AB" });
const ieder = (lijst) => () => ({ method: "GET", headers: { cookie: lijst[Math.floor(Math.random() * lijst.length)].cookie } });
const alle = toneel.medewerkers;
const schoten = {
  api: { naam: "api", url: `${server.origin}/api/v1/hulpvragen`, status: 201, vraag: () => ({ method: "POST", headers: json, body: body() }) },
  kaal: { naam: "kaal", url: `${server.origin}/kaal`, status: 201, vraag: () => ({ method: "POST", headers: json, body: body() }) },
  instroom: { naam: "instroom", url: `${server.origin}/instroom`, status: 200, vraag: ieder(alle.filter((m) => m.wie.instroomteams.length)) },
  mijn: { naam: "mijn", url: `${server.origin}/mijn-werk`, status: 200, vraag: ieder(alle) },
};
for (const m of alle.slice(0,1)) for (const p of ["/mijn-werk","/instroom"]) { const r = await fetch(server.origin + p, { headers: { cookie: m.cookie } }); const txt = await r.text(); console.log(p, r.status, txt.length, (txt.match(/<tr/g)||[]).length); }
{ const r = await fetch(server.origin + "/api/v1/hulpvragen", { method: "POST", headers: json, body: body() }); console.log(r.status, await r.text()); }
const welke = (process.env.WELKE ?? "api,kaal,instroom,mijn").split(",");
const rondes = Number(process.env.RONDES ?? 3);
for (const naam of welke) await shoot(schoten[naam], 1, pids);
for (let i = 0; i < rondes; i++) for (const naam of welke) {
  const pids = { server: server.pid, vrager: process.pid, postgres: (await toneel.owner.query("select pid from pg_stat_activity")).rows.map((r) => r.pid) };
  const r = await shoot(schoten[naam], Number(process.env.SEC ?? 3), pids);
  console.log(naam.padEnd(9), "p50", r.p50.toFixed(1), "p95", r.p95.toFixed(1), "p99", r.p99.toFixed(1), "cpu node", r.server.toFixed(2), "pg", r.postgres.toFixed(2), "rps", Math.round(r.perSeconde), "vreemd", Math.round(r.vreemd * 100) + "%", "load", loadavg()[0].toFixed(1));
}
if (process.env.SQL) console.log((await toneel.owner.query(process.env.SQL)).rows);
await server.stop();
await toneel.stop();
