import { randomUUID } from "node:crypto";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let laatste = { moment: -1, volgnummer: 0 };

/**
 * A version 7 uuid (RFC 9562): 48 bits of unix milliseconds, a counter of 12 bits and 62 random bits. Ids that one process
 * makes for the same millisecond sort in the order in which they were made (method 1 of section 6.2).
 */
export function uuidv7(moment: number = Date.now()): string {
  const volgnummer = laatste.moment === moment ? (laatste.volgnummer + 1) & 0xfff : 0;
  laatste = { moment, volgnummer };
  const tijd = moment.toString(16).padStart(12, "0");
  const teller = (0x7000 | volgnummer).toString(16);
  // Node keeps a store of random uuids: its variant and 62 random bits stand where ours do.
  return `${tijd.slice(0, 8)}-${tijd.slice(8)}-${teller}-${randomUUID().slice(19)}`;
}

export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
