import type { ReactNode } from "react";

export type FeitenProps = { feiten: readonly (readonly [string, ReactNode])[] };

/** What is known, as word and value. */
export function Feiten({ feiten }: FeitenProps) {
  return (
    <dl className="kt-feiten">
      {feiten.map(([naam, waarde]) => (
        <div className="kt-feit" key={naam}>
          <dt>{naam}</dt>
          <dd>{waarde}</dd>
        </div>
      ))}
    </dl>
  );
}
