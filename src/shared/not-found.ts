/** What is not there, or may not be seen by this identity: the same to the outside (404). */
export class NotFoundError extends Error {
  override name = "NotFoundError";
}

export function notFound(): never {
  throw new NotFoundError("not found");
}
