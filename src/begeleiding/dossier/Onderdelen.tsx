import { afspraakPaths } from "#begeleiding/afspraak/paths.ts";
import { documentPaths } from "#begeleiding/document/paths.ts";
import { evaluatiePaths } from "#begeleiding/evaluatie/paths.ts";
import { fasePaths } from "#begeleiding/fase/paths.ts";
import { planPaths } from "#begeleiding/plan/paths.ts";
import { taakPaths } from "#begeleiding/taak/paths.ts";
import { verhelderingPaths } from "#begeleiding/verheldering/paths.ts";
import { verslagPaths } from "#begeleiding/verslag/paths.ts";
import { zelfredzaamheidPaths } from "#begeleiding/zelfredzaamheid/paths.ts";

/** The rooms of a dossier by what one comes for, in the order of the work. */
const onderdelen = [
  [
    "Wat er speelt",
    [
      ["Vraagverheldering", verhelderingPaths.verhelderingen],
      ["Zelfredzaamheid", zelfredzaamheidPaths.zelfredzaamheid],
    ],
  ],
  [
    "Wat we doen",
    [
      ["Het plan", planPaths.plan],
      ["Taken", taakPaths.taken],
      ["Afspraken", afspraakPaths.afspraken],
      ["Evaluaties", evaluatiePaths.evaluaties],
      ["Leun- en steuncontact", fasePaths.fase],
    ],
  ],
  [
    "Op papier",
    [
      ["Verslag", verslagPaths.verslag],
      ["Documenten", documentPaths.documenten],
    ],
  ],
] as const;

/** The ways into a dossier, quiet: nothing here is done yet. */
export function Onderdelen({ casusId }: { readonly casusId: string }) {
  return (
    <nav aria-label="In dit dossier">
      <dl className="kt-onderdelen">
        {onderdelen.map(([waarvoor, links]) => (
          <div key={waarvoor}>
            <dt>{waarvoor}</dt>
            {links.map(([titel, path]) => (
              <dd key={titel}>
                <a href={path(casusId)}>{titel}</a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </nav>
  );
}
