import type { ReactNode } from "react";

export type KolommenProps = { children?: ReactNode; context: ReactNode };

/** On a wide screen a second column for context, never for actions; on a phone the context follows. */
export function Kolommen({ children, context }: KolommenProps) {
  return (
    <div className="kt-kolommen">
      <div>{children}</div>
      <div className="kt-context">{context}</div>
    </div>
  );
}
