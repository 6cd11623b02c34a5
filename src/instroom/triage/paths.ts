export const triagePaths = {
  instroom: "/instroom",
  instroomNa: (na: string) => `/instroom?na=${encodeURIComponent(na)}`,
};
