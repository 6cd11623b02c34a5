export const zoekenPaths = {
  /** What is typed is posted: a name never stands in an address. */
  zoeken: "/inwoners",
};
