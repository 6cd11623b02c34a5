import { z } from "@hono/zod-openapi";
import "./nederlands.ts";

/** A day in a form or in the API; `vraag` says what to fill in. */
export function dagVeld(vraag: string) {
  const uitleg = `${vraag} Bijvoorbeeld 24-11-2026.`;
  // "26" typed in the field of a year gives 0026: a day, but of no one alive.
  return z.iso.date(uitleg).refine((dag) => dag >= "1900-01-01", uitleg);
}

/** The version of the record a form was made from: who would save over a colleague's change is told. */
export const versieVeld = z.coerce
  .number("Het formulier is niet compleet. Laad de pagina opnieuw.")
  .int()
  .min(1)
  .max(2_000_000_000);

/** Free text that may be left out. */
export function tekstVeld(max: number) {
  return leesbaar(
    z
      .string("Vul hier tekst in.")
      .trim()
      .min(1, "Vul hier tekst in, of laat het veld weg.")
      .max(max, `Deze tekst is te lang. Gebruik niet meer dan ${max} tekens.`),
  ).optional();
}

/** Refuses what cannot be stored or read back: bytes that were no UTF-8 (U+FFFD), half a character, NUL. */
export function leesbaar<S extends z.ZodString>(tekst: S): S {
  return tekst.refine((gelezen) => gelezen.isWellFormed() && !/[\uFFFD\0]/.test(gelezen), onleesbareTekst);
}

export const onleesbareTekst = "Deze tekst bevat tekens die wij niet kunnen lezen. Typ de tekst opnieuw.";

export const telefoonVeld = z
  .string()
  .regex(
    /^(?=(?:\D*\d){8})[+()\d\s-]{8,20}$/,
    "Dit telefoonnummer klopt niet. Gebruik cijfers, bijvoorbeeld 06 12345678.",
  )
  .optional();

export const emailVeld = z
  .email("Dit e-mailadres klopt niet. Een e-mailadres ziet eruit als naam@voorbeeld.nl.")
  .max(200)
  .optional();

/** The id of the record to be, made with the form: sending it twice makes one record. */
export const formulierIdVeld = z.uuidv7("Dit formulier is niet compleet. Laad de pagina opnieuw.");
