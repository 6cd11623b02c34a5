export const planversiePaths = {
  /** With two versions compared when both are given. */
  versies: (casusId: string, van?: number, tot?: number) =>
    van === undefined || tot === undefined
      ? `/casussen/${casusId}/plan/versies`
      : `/casussen/${casusId}/plan/versies?van=${van}&tot=${tot}`,
};
