import { Heading } from "@nl-design-system-candidate/heading-react";
import { Paragraph } from "@nl-design-system-candidate/paragraph-react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { keepUsed, usedClasses } from "../scripts/used-css.ts";
import { emptyForm } from "#web/form.ts";
import { Shell } from "#web/Shell.tsx";
import { Bladeren } from "#web/components/Bladeren.tsx";
import { Button } from "#web/components/Button.tsx";
import { Form } from "#web/components/Form.tsx";
import { Merk } from "#web/components/Merk.tsx";
import { Sectie } from "#web/components/Sectie.tsx";
import { Select } from "#web/components/Select.tsx";
import { Table } from "#web/components/Table.tsx";
import { TextArea } from "#web/components/TextArea.tsx";
import { TextField } from "#web/components/TextField.tsx";

const fout = { values: {}, errors: { naam: "Vul uw naam in.", vraag: "Vul uw vraag in." } };

const alles = (
  <Shell titel="Alles" gemeente={null} navigatie={[]} gebruiker={null} publiek breedte="vol" styles={[]} scripts={[]}>
    <Form action="/" form={fout} submit="Bewaren" secundair={<Button soort="stil">Stoppen</Button>}>
      <TextField form={fout} name="naam" label="Naam" />
      <TextArea form={fout} name="vraag" label="Vraag" />
      <Select form={emptyForm} name="route" label="Route" options={[]} />
    </Form>
    <Heading level={1}>Alles</Heading>
    <Paragraph purpose="lead">Op één blad</Paragraph>
    <Sectie titel="Een" />
    <Sectie titel="Twee" niveau={3} />
    <Merk soort="spoed">Spoed</Merk>
    <Table bijschrift="Cijfers" kop={[{ titel: "Aantal", getal: true }]} rijen={[[1]]} leeg="" />
    <Bladeren volgende="/" />
  </Shell>
);

it("each design-system class we write keeps its rules, and none is kept for nothing", () => {
  const written = new Set(renderToStaticMarkup(alles).match(/\b(?:nl|utrecht)-[a-z_0-9-]+/g));
  written.add("nl-button--busy"); // set by the form island while sending
  expect([...written].toSorted()).toEqual([...usedClasses].toSorted());
});

it("keeps a rule only for the selectors whose every class is used", () => {
  const css =
    "/* @license EUPL-1.2 */.a,.a.b{color:red}.b{color:blue}@media print{.a:not(:has(.c,.d)){top:0}.a{top:1px}}";
  expect(keepUsed(css, new Set(["a"]))).toBe("/* @license EUPL-1.2 */.a{color:red}@media print{.a{top:1px}}");
});
