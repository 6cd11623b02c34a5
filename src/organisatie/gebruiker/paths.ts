export const gebruikerPaths = {
  inloggen: "/inloggen",
  start: "/inloggen/start",
  terug: "/inloggen/terug",
  klaar: "/inloggen/klaar",
  uitloggen: "/uitloggen",
  sleutels: "/sleutels",
  intrekking: (id: string) => `/sleutels/${id}/intrekking`,
  /** Log in first, then on to this page. */
  inloggenNaar: (naar: string) => `/inloggen?naar=${encodeURIComponent(naar)}`,
  startBij: (dienst: number, naar: string | undefined) =>
    `/inloggen/start?dienst=${dienst}${naar === undefined ? "" : `&naar=${encodeURIComponent(naar)}`}`,
};
