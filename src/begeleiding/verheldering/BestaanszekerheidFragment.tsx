import { opsomming } from "#shared/tekst.ts";
import { verhelderingPaths } from "./paths.ts";
import { acuut, bestaansvragen, type Bestaansvraag, nietBesproken, type Stand } from "./verheldering.ts";

export type BestaanszekerheidProps = {
  readonly casusId: string;
  /** Undefined for who sees a part of the gezin only. */
  readonly stand: Stand | undefined;
  readonly magWerken: boolean;
};

/** What of bestaanszekerheid was not discussed yet, and what is acute; nothing where all is known and calm. */
export function BestaanszekerheidFragment({ casusId, stand, magWerken }: BestaanszekerheidProps) {
  if (stand === undefined) return null;
  const nogNiet = nietBesproken(stand);
  const dringend = acuut(stand);
  return (
    <>
      {dringend.length === 0 ? null : (
        <p>
          <strong>Acuut: {woorden(dringend)}.</strong>{" "}
          <a href={verhelderingPaths.verhelderingen(casusId)}>Kijk wat je nu doet</a>
        </p>
      )}
      {nogNiet.length === 0 ? null : (
        <p>
          Nog niet besproken: {woorden(nogNiet)}.{" "}
          {magWerken ? <a href={verhelderingPaths.nieuw(casusId)}>Gesprek vastleggen</a> : null}
        </p>
      )}
    </>
  );
}

function woorden(vragen: readonly Bestaansvraag[]): string {
  return opsomming(vragen.map((vraag) => bestaansvragen[vraag].toLowerCase()));
}
