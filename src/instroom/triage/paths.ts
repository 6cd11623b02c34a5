export const triagePaths = {
  instroom: "/instroom",
  instroomNa: (na: string) => `/instroom?na=${encodeURIComponent(na)}`,
  triage: (id: string) => `/hulpvragen/${id}/triage`,
};
