import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { bestaansstanden, type Bestaansvraag, bestaansvraagcodes, bestaansvragen } from "./verheldering.ts";

const standen = optionsOf(bestaansstanden);

const vraag: Readonly<Record<Bestaansvraag, string>> = {
  inkomen: "Is er elke maand genoeg geld om van te leven?",
  schulden: "Zijn er achterstanden, of brieven die blijven liggen?",
  wonen: "Is er een huis waar het gezin kan blijven?",
  energie: "Lukt het om gas, stroom en water te betalen?",
};

/** Asked in every first conversation. What was said about it is asked once there is something to say. */
export function Bestaansvragen({ form }: { readonly form: FormState }) {
  return (
    <Sectie titel="Is de basis op orde?">
      <p>Vraag dit in elk eerste gesprek. Kwam iets niet ter sprake? Laat dan Niet besproken staan.</p>
      {bestaansvraagcodes.map((code) => (
        <div key={code} className="kt-bestaan">
          <RadioGroup
            form={form}
            name={code}
            legend={bestaansvragen[code]}
            hint={vraag[code]}
            options={standen}
            naast
          />
          <div className="kt-bestaan__regel">
            <TextField
              form={form}
              name={`${code}Regel`}
              label={`${bestaansvragen[code]}: wat speelt er?`}
              maxLength={500}
              optional
            />
          </div>
        </div>
      ))}
    </Sectie>
  );
}
