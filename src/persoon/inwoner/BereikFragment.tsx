/** A number one can call. */
export function Telefoonnummer({ nummer }: { readonly nummer: string | null }) {
  return nummer && <a href={`tel:${nummer.replaceAll(/[^\d+]/g, "")}`}>{nummer}</a>;
}

/** An address never stands alone: someone else may read along, so it says whether mail is safe. */
export function mailadres(adres: string | null, veilig: boolean | null): string | null {
  if (adres === null || veilig === true) return adres;
  return `${adres} ${veilig === null ? "(niet gevraagd: vraag eerst of mailen veilig is)" : "(niet veilig: niet mailen)"}`;
}
