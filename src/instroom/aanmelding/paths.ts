export const aanmeldingPaths = {
  start: "/aanmelden",
  gevaar: "/aanmelden/gevaar",
  voorWie: (gevaar: boolean) => (gevaar ? "/aanmelden/voor-wie?gevaar=ja" : "/aanmelden/voor-wie"),
  zelf: "/aanmelden/zelf",
  ander: "/aanmelden/ander",
  ontvangen: "/aanmelden/ontvangen",
  privacy: "/privacy",
};
