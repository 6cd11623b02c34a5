export const agendaPaths = {
  agenda: "/agenda",
  link: "/agenda/link",
  intrekking: "/agenda/intrekking",
  /** `bestand` is the secret with `.ics` behind it. */
  feed: (bestand: string) => `/agenda/${bestand}`,
};
