import { Sectie } from "#web/components/Sectie.tsx";
import type { Gezinsplan } from "./gezinsplan.ts";

/** What the gezin planned itself stands first. Nothing when there is no such plan. */
export function GezinsplanFragment({ gezinsplan, titel }: { gezinsplan: Gezinsplan | undefined; titel: string }) {
  if (gezinsplan?.antwoord !== "gemaakt") return null;
  return (
    <Sectie titel={titel}>
      {gezinsplan.tekst === null ? null : <blockquote className="kt-woorden">{gezinsplan.tekst}</blockquote>}
      {gezinsplan.apart ? <p>Dit plan ligt los van deze bladzijde.</p> : null}
    </Sectie>
  );
}
