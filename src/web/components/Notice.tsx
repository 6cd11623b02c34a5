import type { ReactNode } from "react";

export type NoticeSoort = "info" | "letop" | "gelukt" | "fout";

/** A word says what kind of notice it is, so that colour never has to. */
const woorden = { info: "", letop: "Let op", gelukt: "Gelukt", fout: "Dit ging niet goed" } as const;
const rollen = { info: undefined, letop: undefined, gelukt: "status", fout: "alert" } as const;

export type NoticeProps = {
  soort: NoticeSoort;
  /** Without it the word of its kind; "" when the text itself says what it is. */
  titel?: string | undefined;
  children?: ReactNode;
};

export function Notice({ soort, titel, children }: NoticeProps) {
  const kop = titel ?? woorden[soort];
  return (
    <div className={`kt-melding kt-melding--${soort}`} role={rollen[soort]}>
      {kop === "" ? null : <p className="kt-melding__titel">{kop}</p>}
      <div className="kt-melding__tekst">{children}</div>
    </div>
  );
}
