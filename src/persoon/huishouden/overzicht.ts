type Lid = { readonly huishoudenId: string; readonly inwonerId: string; readonly tot: string | null };

/** The households this person lives in now, each with everyone who lives or lived there. */
export function bewoond<T extends Lid>(leden: readonly T[], inwonerId: string) {
  const nu = leden.filter((lid) => lid.inwonerId === inwonerId && lid.tot === null).map((lid) => lid.huishoudenId);
  return [...new Set(nu)].map((id) => ({ id, leden: leden.filter((lid) => lid.huishoudenId === id) }));
}
