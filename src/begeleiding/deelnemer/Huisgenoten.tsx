import { gezinsrollen } from "#begeleiding/casus/casus.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { emptyForm, type FormState, optionsOf } from "#web/form.ts";
import { deelnemerPaths } from "./paths.ts";

/** Someone who lives with one of the gezin: who may not see more of her reads a name and a year. */
export type Huisgenoot = {
  readonly inwonerId: string;
  readonly naam: string;
  readonly geboortedatum: string | null;
};

export type HuisgenotenProps = {
  readonly casusId: string;
  readonly versie: string;
  readonly huisgenoten: readonly Huisgenoot[];
  readonly vanWie: string | undefined;
  readonly form: FormState;
};

const rollen = optionsOf(gezinsrollen).filter(({ value }) => value !== "hulpvrager");

/** Whether the form that came back is of one of them, and stands on the page still. */
export function isVanHuisgenoot({ vanWie, huisgenoten }: Pick<HuisgenotenProps, "vanWie" | "huisgenoten">): boolean {
  return vanWie !== undefined && huisgenoten.some(({ inwonerId }) => inwonerId === vanWie);
}

/** Who lives there too, and is not of the gezin yet: known already, so only her place in it is asked. */
export function Huisgenoten({ casusId, versie, huisgenoten, vanWie, form }: HuisgenotenProps) {
  if (huisgenoten.length === 0) return null;
  return (
    <Sectie titel="Ook in dit huishouden">
      {huisgenoten.map(({ inwonerId, naam, geboortedatum }) => {
        const eigen = vanWie === inwonerId ? form : emptyForm;
        const jaar = geboortedatum === null ? "" : ` (${geboortedatum.slice(0, 4)})`;
        return (
          <Form
            key={inwonerId}
            id={`huisgenoot-${inwonerId}`}
            action={deelnemerPaths.huisgenoten(casusId)}
            form={eigen}
            submit={`${naam} toevoegen`}
            soort="secundair"
            naast
          >
            <Hidden name="inwonerId" value={inwonerId} />
            <Hidden name="versie" value={versie} />
            <Select
              form={eigen}
              name="gezinsrol"
              label={`Wat is ${naam}${jaar} in het gezin?`}
              options={rollen}
              leeg="Kies"
            />
          </Form>
        );
      })}
    </Sectie>
  );
}
