/** Given names with the names people are called by, folded. Common Dutch ones, to be added to. */
const roepnamen: Readonly<Record<string, string>> = {
  abraham: "bram ab",
  adriana: "sjaan adrie ria",
  adrianus: "ad adrie arie",
  albertus: "albert bert bertus",
  alexander: "alex sander lex",
  anna: "annie anneke anke",
  antonius: "anton antoon toon ton tonnie",
  bernardus: "bernard ben bennie",
  catharina: "carina karin kaatje toos trijntje rina",
  christina: "christien stien stientje tineke",
  cornelia: "corrie cor nel nelleke",
  cornelis: "kees cor cees",
  elisabeth: "liesbeth betty bep els elly lies lisa",
  franciscus: "frans cis",
  frederik: "fred freek frits",
  gerardus: "gerard gerrit ger",
  geertruida: "truus trudy geertje",
  gijsbertus: "gijs bert",
  hendrik: "henk rik hein",
  hendrika: "riek rika henny hennie",
  hubertus: "huub hub bert",
  jacob: "jaap jacco sjaak",
  jacobus: "jaap koos sjaak co jacco",
  johan: "joop jo",
  johanna: "hanna anneke jo joke jopie",
  johannes: "jan hans johan joop han jo joh",
  joseph: "jos jozef jef sjef",
  lambertus: "bert lambert",
  leonardus: "leo leon leendert",
  margaretha: "greet gretha margreet griet marga",
  maria: "mieke marie ria riet mia marijke maaike miep",
  martinus: "martin maarten tinus",
  mattheus: "thijs matthijs",
  matthias: "thijs matthijs",
  mohamed: "mohammed mohammad muhammad muhammed mo",
  nicolaas: "klaas nico niek",
  petronella: "nel nelleke petra nellie",
  petrus: "piet peter pieter",
  pieter: "piet peter",
  rudolf: "ruud rudi rolf",
  simon: "siem siemen",
  theodorus: "theo dorus",
  theodora: "thea dora doortje",
  wilhelmina: "willemien mien mina wil wilma willy",
  wilhelmus: "wim willem wil",
  willem: "wim pim",
};

const paren: ReadonlySet<string> = new Set(
  Object.entries(roepnamen).flatMap(([doopnaam, namen]) => namen.split(" ").map((naam) => `${doopnaam} ${naam}`)),
);

/** True when one of two folded first names is a roepnaam of the other. Not transitive: Hans and Jan stay different. */
export function isRoepnaamVan(a: string, b: string): boolean {
  return paren.has(`${a} ${b}`) || paren.has(`${b} ${a}`);
}
