import { Heading } from "@nl-design-system-candidate/heading-react";
import { naamgebruiken } from "#persoon/inwoner/inwoner.ts";
import { voorkeurstalen } from "#persoon/inwoner/taal.ts";
import { Form } from "#web/components/Form.tsx";
import { Hidden } from "#web/components/Hidden.tsx";
import { RadioGroup } from "#web/components/RadioGroup.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { TextField } from "#web/components/TextField.tsx";
import { type FormState, optionsOf } from "#web/form.ts";
import { persoonskaartPaths } from "./paths.ts";

export type GegevensProps = {
  readonly inwonerId: string;
  readonly naam: string;
  readonly versie: string;
  readonly adresGeheim: boolean;
  readonly form: FormState;
};

const jaNee = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee" },
];

export function GegevensPagina({ inwonerId, naam, versie, adresGeheim, form }: GegevensProps) {
  return (
    <>
      <Heading level={1}>Gegevens van {naam}</Heading>
      <p>
        <a href={persoonskaartPaths.kaart(inwonerId)}>Terug naar {naam}</a>
      </p>
      <Form action={persoonskaartPaths.gegevens(inwonerId)} form={form} submit="Gegevens opslaan">
        <Hidden name="versie" value={versie} />
        <Naam form={form} />
        <Bereik form={form} />
        <Adres form={form} geheim={adresGeheim} />
        <Einde form={form} />
      </Form>
    </>
  );
}

type Deel = { readonly form: FormState };

function Naam({ form }: Deel) {
  return (
    <Sectie titel="Naam">
      <TextField form={form} name="voornaam" label="Voornaam" optional />
      <TextField
        form={form}
        name="voorvoegsel"
        label="Voorvoegsel"
        hint="Bijvoorbeeld van der."
        breed="kort"
        optional
      />
      <TextField form={form} name="achternaam" label="Eigen achternaam" optional />
      <TextField form={form} name="voorvoegselPartner" label="Voorvoegsel van de partner" breed="kort" optional />
      <TextField form={form} name="partnernaam" label="Achternaam van de partner" optional />
      <RadioGroup
        form={form}
        name="naamgebruik"
        legend="Hoe wil deze persoon dat we de naam schrijven?"
        options={optionsOf(naamgebruiken)}
      />
      <TextField
        form={form}
        name="geboortedatum"
        label="Geboortedatum"
        hint="Bijvoorbeeld 24-11-1960. Weet je niet alles? Vul dan 11-1960 in, of 1960."
        breed="half"
        optional
      />
    </Sectie>
  );
}

function Bereik({ form }: Deel) {
  return (
    <Sectie titel="Contact">
      <TextField form={form} name="telefoon" label="Telefoonnummer" type="tel" optional />
      <TextField form={form} name="email" label="E-mailadres" type="email" optional />
      <RadioGroup
        form={form}
        name="mailVeilig"
        legend="Is mailen veilig?"
        hint="Nee als iemand anders meeleest en dat gevaar geeft."
        options={jaNee}
        naast
        optional
      />
      <Select
        form={form}
        name="voorkeurstaal"
        label="Welke taal spreekt deze persoon het liefst?"
        options={optionsOf(voorkeurstalen)}
        leeg="Niet gevraagd"
        breed="half"
        optional
      />
    </Sectie>
  );
}

function Adres({ form, geheim }: Deel & { readonly geheim: boolean }) {
  return (
    <Sectie titel={geheim ? "Geheim adres" : "Adres"}>
      {geheim ? (
        <p>Het adres is geheim en staat hier niet. Laat dit leeg, of vul een nieuw adres in: dat is meteen geheim.</p>
      ) : null}
      <TextField form={form} name="straat" label={geheim ? "Nieuwe straat" : "Straat"} optional />
      <TextField
        form={form}
        name="huisnummer"
        label={geheim ? "Nieuw huisnummer" : "Huisnummer"}
        breed="kort"
        optional
      />
      <TextField form={form} name="postcode" label={geheim ? "Nieuwe postcode" : "Postcode"} breed="kort" optional />
    </Sectie>
  );
}

function Einde({ form }: Deel) {
  return (
    <Sectie titel="Verhuisd of overleden">
      <TextField
        form={form}
        name="vertrokkenOp"
        label="Uit deze gemeente vertrokken op"
        type="date"
        breed="half"
        optional
      />
      <TextField form={form} name="vertrokkenNaar" label="Naar welke gemeente of welk land?" optional />
      <TextField form={form} name="overledenOp" label="Overleden op" type="date" breed="half" optional />
    </Sectie>
  );
}
