import type { Databases } from "#db/pool.ts";
import { type Tx, unitOfWork } from "#db/uow.ts";
import { deelnemerToevoegen } from "#begeleiding/casus/commands.ts";
import { actieToevoegen, doelToevoegen } from "#begeleiding/plan/commands.ts";
import { taakMaken } from "#begeleiding/taak/commands.ts";
import { dagVan, plusDagen } from "#shared/datum.ts";
import type { Identiteit } from "#shared/identiteit.ts";
import type { Result } from "#shared/result.ts";
import { uuidv7 } from "#shared/uuid.ts";
import type { Sleutels } from "#shared/versleuteling.ts";

type Wanneer = { readonly van: Date; readonly tot: Date; readonly achternaam: string | undefined };

const minuut = 60_000;

/** A child of the gezin, one goal with two actions, and something to do: as a first evening at the table leaves it. */
export async function gezinMaken(
  { app }: Databases,
  sleutels: Sleutels,
  wie: Identiteit,
  casusId: string,
  { van, tot, achternaam = "Doldersum" }: Wanneer,
): Promise<void> {
  const moment = new Date(van.getTime() + minuut);
  if (moment > tot) return;
  let versie = 1;
  const doe = async (work: (tx: Tx, versie: number) => Promise<Result<unknown, string>>) => {
    const result = await unitOfWork(app, wie, moment, (tx) => work(tx, versie));
    if (!result.ok) throw new Error(`demo: ${result.reason}`);
    versie += 1;
  };
  const kind = { voornaam: "Robin", achternaam, geboortedatum: String(moment.getFullYear() - 9) };
  await doe((tx, v) =>
    deelnemerToevoegen(tx, sleutels, casusId, {
      id: uuidv7(moment.getTime()),
      gegevens: kind,
      gezinsrol: "kind",
      zelfde: "nieuw",
      versie: v,
    }),
  );
  await planMaken(doe, wie.medewerkerId ?? "", casusId, moment);
}

type Doe = (work: (tx: Tx, versie: number) => Promise<Result<unknown, string>>) => Promise<void>;

async function planMaken(doe: Doe, medewerkerId: string, casusId: string, moment: Date): Promise<void> {
  const nieuw = () => uuidv7(moment.getTime());
  const doelId = nieuw();
  await doe((tx, v) => doelToevoegen(tx, casusId, { id: doelId, versie: v }, doel));
  const wanneer = plusDagen(dagVan(moment), 14);
  for (const { buiten, ...actie } of acties) {
    const wie = buiten === undefined ? { wie: medewerkerId, ander: undefined } : { wie: undefined, ander: buiten };
    const id = nieuw();
    await doe((tx, v) => actieToevoegen(tx, casusId, { id, doelId, versie: v }, { ...actie, ...wie, wanneer }));
  }
  const uiterlijk = plusDagen(dagVan(moment), 60);
  const wens = { wat: "Schuldeisers bellen om uitstel", medewerkerId, uiterlijk, termijn: undefined };
  await doe((tx) => taakMaken(tx, casusId, nieuw(), wens));
}

const doel = {
  woorden: "Ik wil 's avonds weer rustig op de bank zitten.",
  leefgebied: "financien",
  oorzaak: "De brieven stapelden zich op na het ontslag.",
} as const;

/** `buiten` is who does it when it is none of us. */
const acties = [
  { wat: "Elke dinsdag samen de post openen", niveau: "wijkteam", buiten: undefined },
  { wat: "Op dinsdag eten de kinderen bij de buren", niveau: "eigen_kracht", buiten: "Buurvrouw Ans" },
] as const;
