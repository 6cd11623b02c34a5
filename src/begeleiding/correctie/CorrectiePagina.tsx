import { Heading } from "@nl-design-system-candidate/heading-react";
import type { ReactNode } from "react";
import { planPaths } from "#begeleiding/plan/paths.ts";
import type { Planmoment } from "#begeleiding/planversie/planversie.ts";
import { VerschillenFragment } from "#begeleiding/planversie/VerschillenFragment.tsx";
import { dagVan } from "#shared/datum.ts";
import { Button } from "#web/components/Button.tsx";
import { Datum } from "#web/components/Datum.tsx";
import { Feiten } from "#web/components/Feiten.tsx";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { LinkButton } from "#web/components/LinkButton.tsx";
import { Notice } from "#web/components/Notice.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { type FormState, valueOf, valuesOf } from "#web/form.ts";

type Teksten = readonly (readonly [string, string])[];

/** Two people wrote at once: what each of them has. */
export type Botsing = { readonly mijn: Teksten; readonly hun: Teksten; readonly door: string; readonly op: Date };

export type CorrectieProps = {
  readonly titel: string;
  readonly casusId: string;
  readonly action: string;
  readonly versie: number;
  readonly vandaag: string;
  readonly form: FormState;
  readonly velden: ReactNode;
  readonly leesmelding: string | undefined;
  readonly isTerug: boolean;
  readonly botsing: Botsing | undefined;
  /** How it was before: the newest first. */
  readonly geschiedenis: readonly Planmoment[];
};

/** Other words, or keeping the old ones: nothing that was written is lost. */
export function CorrectiePagina(props: CorrectieProps) {
  const { titel, casusId, leesmelding, isTerug, botsing } = props;
  return (
    <>
      <Heading level={1}>{titel}</Heading>
      <p>Wat er eerst stond, blijft bewaard bij de versies van het plan.</p>
      {botsing === undefined ? null : <Kiezen {...props} botsing={botsing} />}
      {leesmelding === undefined || isTerug ? <Schrijven {...props} /> : <p>{leesmelding}</p>}
      <Geschiedenis {...props} />
      <p>
        <a href={planPaths.plan(casusId)}>Terug naar het plan</a>
      </p>
    </>
  );
}

/** Both texts, next to each other; on a phone one above the other. */
function Kiezen({ casusId, vandaag, botsing, ...props }: CorrectieProps & { readonly botsing: Botsing }) {
  const { mijn, hun, door, op } = botsing;
  return (
    <>
      <Notice soort="fout" titel="Een collega veranderde dit ook">
        <p>
          {door} deed dat <Datum datum={dagVan(op)} vandaag={vandaag} />, terwijl jij schreef. Er is nog niets van jou
          opgeslagen. Lees beide teksten en kies.
        </p>
      </Notice>
      <div className="kt-tweeluik">
        <Sectie titel="Wat jij schreef">
          <Feiten feiten={mijn} />
          <Bewaren {...props} />
        </Sectie>
        <Sectie titel="Wat er nu staat">
          <Feiten feiten={hun} />
          <div className="kt-acties">
            <LinkButton href={planPaths.plan(casusId)}>Laten staan wat er nu staat</LinkButton>
          </div>
        </Sectie>
      </div>
    </>
  );
}

/** What was typed, once more, now with what a colleague made of it in view. */
function Bewaren({ action, versie, form }: Pick<CorrectieProps, "action" | "versie" | "form">) {
  return (
    <form className="kt-acties" method="post" action={action}>
      <Hidden name="versie" value={String(versie)} />
      {Object.keys(form.values).flatMap((naam) =>
        valuesOf(form, naam).map((waarde) => <Hidden key={naam} name={naam} value={waarde} />),
      )}
      <Button soort="secundair">Mijn tekst opslaan</Button>
    </form>
  );
}

function Schrijven({ action, versie, form, velden, botsing }: CorrectieProps) {
  const inhoud = (
    <Form
      id="correctie"
      action={action}
      form={botsing === undefined ? form : { ...form, melding: undefined }}
      submit="Verbetering opslaan"
    >
      <Hidden name="versie" value={valueOf(form, "versie") || String(versie)} />
      {velden}
    </Form>
  );
  return botsing === undefined ? inhoud : <Sectie titel="Of schrijf verder aan jouw tekst">{inhoud}</Sectie>;
}

function Geschiedenis({ geschiedenis, vandaag }: CorrectieProps) {
  return (
    <Sectie titel="Hoe het was">
      <ol className="kt-tijdlijn">
        {geschiedenis.map(({ versie, op, door, regels }) => (
          <li key={versie} className="kt-moment kt-moment--contact">
            <p className="kt-moment__kop">
              <Datum datum={dagVan(op)} vandaag={vandaag} /> · {door}
            </p>
            <VerschillenFragment regels={regels} />
          </li>
        ))}
      </ol>
    </Sectie>
  );
}
