/**
 * The NL Design System classes that our components write. Of a package's stylesheet only the rules for these are kept:
 * whole, the packages are bigger than a page may be.
 */
export const usedClasses: ReadonlySet<string> = new Set([
  "nl-button",
  "nl-button--primary",
  "nl-button--secondary",
  "nl-button--subtle",
  "nl-button--busy",
  "nl-data-badge",
  "nl-heading",
  "nl-heading--level-1",
  "nl-heading--level-2",
  "nl-heading--level-3",
  "nl-link",
  "nl-paragraph",
  "nl-paragraph--lead",
  "nl-paragraph__lead",
  "nl-skip-link",
  "nl-skip-link--visible-on-focus",
  "utrecht-form-field",
  "utrecht-form-field--invalid",
  "utrecht-table",
  "utrecht-table__caption",
  "utrecht-table__header",
  "utrecht-table__body",
  "utrecht-table__header-cell",
  "utrecht-table__header-cell--numeric-column",
  "utrecht-table__cell",
  "utrecht-table__cell--numeric-column",
  "utrecht-table__cell--numeric-data",
  "utrecht-textarea",
  "utrecht-textarea--invalid",
  "utrecht-textbox",
  "utrecht-textbox--invalid",
]);

/** Keeps the rules of which a selector names used classes only; licence notices stay. */
export function keepUsed(css: string, used: ReadonlySet<string>): string {
  const licence = /\/\*[^*]*@license[\s\S]*?\*\//.exec(css)?.[0] ?? "";
  return licence + keepRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ""), used);
}

function keepRules(css: string, used: ReadonlySet<string>): string {
  return topLevelRules(css)
    .map(({ prelude, body }) => {
      if (prelude.startsWith("@")) {
        const inner = keepRules(body, used);
        return inner === "" ? "" : `${prelude}{${inner}}`;
      }
      const selectors = splitSelectors(prelude).filter((selector) => isUsed(selector, used));
      return selectors.length === 0 || body.trim() === "" ? "" : `${selectors.join(",")}{${body}}`;
    })
    .join("");
}

function isUsed(selector: string, used: ReadonlySet<string>): boolean {
  const classes = [...selector.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? "");
  return classes.length > 0 && classes.every((name) => used.has(name));
}

function topLevelRules(css: string): readonly { prelude: string; body: string }[] {
  const rules: { prelude: string; body: string }[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let index = 0; index < css.length; index++) {
    if (css[index] === "{" && depth++ === 0) open = index;
    if (css[index] !== "}" || --depth > 0) continue;
    rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, index) });
    start = index + 1;
  }
  return rules;
}

function splitSelectors(prelude: string): readonly string[] {
  return prelude.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}
