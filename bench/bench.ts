import { meetVerkeer } from "./verkeer.ts";
import { tabel } from "./tabel.ts";
console.log(tabel(await meetVerkeer((r) => console.error(r))));
