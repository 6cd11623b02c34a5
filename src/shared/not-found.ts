/** What is not there, or may not be seen by this identity: the same to the outside (404). */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  readonly gevraagd: string | undefined;

  constructor(gevraagd?: string) {
    super("not found");
    this.gevraagd = gevraagd;
  }
}

export function notFound(gevraagd?: string): never {
  throw new NotFoundError(gevraagd);
}
