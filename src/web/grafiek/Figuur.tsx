import type { ReactNode } from "react";

/** What every chart says about itself. */
export type Opschrift = {
  /** Unique on the page. */
  id: string;
  /** The finding in a sentence where a stated rule supports it, else the neutral measure. */
  titel: string;
  /** Measure, unit, period, population. */
  ondertitel?: string | undefined;
  /** Beneath the chart: what the full colour stands for (never "green" or "dark": themes differ), how sure the figure is. */
  noot?: string | undefined;
  /** What stands here while there is nothing to draw: what will appear, and how. */
  leeg?: string | undefined;
};

type FiguurProps = Opschrift & { isLeeg: boolean; children: ReactNode };

/** The frame of a chart; its table stands beside it on the page. */
export function Figuur({ id, titel, ondertitel, noot, leeg, isLeeg, children }: FiguurProps) {
  return (
    <figure className="kt-grafiek" id={id} aria-labelledby={`${id}-kop`}>
      <figcaption className="kt-grafiek__kop">
        <p className="kt-grafiek__titel" id={`${id}-kop`}>
          {titel}
        </p>
        {ondertitel === undefined ? null : <p className="kt-grafiek__ondertitel">{ondertitel}</p>}
      </figcaption>
      {isLeeg ? <p className="kt-grafiek__leeg">{leeg ?? "Hierover zijn nog geen gegevens."}</p> : children}
      {noot === undefined || isLeeg ? null : <p className="kt-grafiek__noot">{noot}</p>}
    </figure>
  );
}

type BeeldProps = {
  id: string;
  titel: string;
  /** The same in words, for who does not see it. */
  uitleg: string;
  soort: string;
  /** In em; the stylesheet knows the height of the other kinds. */
  hoogte?: number | undefined;
  children: ReactNode;
};

/**
 * An image that is as wide as its place: lengths across are percentages, letters and lengths down are in em. So text never
 * shrinks with the image. Room for axes is CSS padding, into which the image may draw (`overflow: visible`).
 */
export function Beeld({ id, titel, uitleg, soort, hoogte, children }: BeeldProps) {
  return (
    <svg
      className={`kt-grafiek__beeld kt-grafiek__beeld--${soort}`}
      role="img"
      aria-labelledby={`${id}-titel`}
      aria-describedby={`${id}-uitleg`}
      width="100%"
      {...(hoogte === undefined ? {} : { height: `${hoogte}em` })}
    >
      <title id={`${id}-titel`}>{titel}</title>
      <desc id={`${id}-uitleg`}>{uitleg}</desc>
      {children}
    </svg>
  );
}

/** A length across or down as a share of the image. */
export function pct(deel: number): string {
  return `${Math.round(deel * 1000) / 1000}%`;
}
