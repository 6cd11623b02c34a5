export type BladerenProps = {
  /** Address of the next page; without it there is no more, and nothing is shown. */
  volgende?: string | undefined;
  /** Address of the first page, when this is not it. */
  begin?: string | undefined;
};

export function Bladeren({ volgende, begin }: BladerenProps) {
  if (volgende === undefined && begin === undefined) return null;
  return (
    <nav className="kt-bladeren" aria-label="Bladeren">
      {volgende === undefined ? null : (
        <a className="nl-button nl-button--secondary" href={volgende} rel="next">
          Volgende
        </a>
      )}
      {begin === undefined ? null : (
        <a className="nl-button nl-button--subtle" href={begin}>
          Terug naar het begin
        </a>
      )}
    </nav>
  );
}
