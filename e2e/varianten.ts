import type { Venster } from "../test/browser.ts";

/** Every step of the journey works on an old phone without scripts and on a desk with them. */
export const varianten: readonly (Venster & { readonly variant: string })[] = [
  { variant: "zonder JavaScript, op een telefoon", javaScript: false, breedte: 390 },
  { variant: "met JavaScript, op een bureau", javaScript: true, breedte: 1280 },
];
