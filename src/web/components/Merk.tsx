import type { ReactNode } from "react";

export type MerkProps = { soort: "spoed" | "telaat" | "neutraal" | "demo"; children: ReactNode };

/** A mark: its word tells, its shape (filled, lined, thin, dashed) sets it apart without colour. */
export function Merk({ soort, children }: MerkProps) {
  return <span className={`nl-data-badge kt-merk kt-merk--${soort}`}>{children}</span>;
}
