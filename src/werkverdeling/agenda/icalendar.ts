/** What a calendar is told: that there is something, of what kind and when. Nothing about people. */
export type Agendapunt = {
  readonly uid: string;
  readonly titel: string;
  readonly begint: Date;
  readonly eindigt: Date;
  readonly gewijzigdOp: Date;
  /** Higher when it was moved or cancelled. */
  readonly volgnummer: number;
  readonly isAfgezegd: boolean;
};

/** A calendar as RFC 5545 writes it, times in UTC. */
export function icalendar(punten: readonly Agendapunt[]): string {
  const regels = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Keukentafel//Agenda//NL",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:Keukentafel",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    // A calendar holds at least one component (RFC 5545, 3.6); an empty one holds the zone it would be read in.
    ...(punten.length === 0 ? utc : punten.flatMap(gebeurtenis)),
    "END:VCALENDAR",
  ];
  return regels.map((regel) => `${vouw(regel)}\r\n`).join("");
}

const utc = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

function gebeurtenis(punt: Agendapunt): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${tekst(punt.uid)}`,
    `DTSTAMP:${moment(punt.gewijzigdOp)}`,
    `LAST-MODIFIED:${moment(punt.gewijzigdOp)}`,
    `SEQUENCE:${punt.volgnummer}`,
    `DTSTART:${moment(punt.begint)}`,
    `DTEND:${moment(punt.eindigt)}`,
    `SUMMARY:${tekst(punt.titel)}`,
    `STATUS:${punt.isAfgezegd ? "CANCELLED" : "CONFIRMED"}`,
    `TRANSP:${punt.isAfgezegd ? "TRANSPARENT" : "OPAQUE"}`,
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

/** 2026-03-10T09:00:00.000Z -> 20260310T090000Z */
function moment(op: Date): string {
  return `${op.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** TEXT (RFC 5545, 3.3.11): what has a meaning is escaped, a control character has no place. */
export function tekst(waarde: string): string {
  return waarde
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (teken) => `\\${teken}`)
    .replaceAll(/\r\n|[\r\n]/g, "\\n")
    .replaceAll(/\p{Cc}/gu, (teken) => (teken === "\t" ? teken : ""));
}

const meesteOctetten = 75;
const alsOctetten = new TextEncoder();

/** Lines of at most 75 octets, the next beginning with a space (RFC 5545, 3.1); never within a character. */
export function vouw(regel: string): string {
  let uit = "";
  let lengte = 0;
  for (const teken of regel) {
    const octetten = alsOctetten.encode(teken).length;
    if (lengte + octetten > meesteOctetten) {
      uit += "\r\n ";
      lengte = 1;
    }
    uit += teken;
    lengte += octetten;
  }
  return uit;
}
