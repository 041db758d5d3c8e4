/** A file from which no background can be made. */
export class BackgroundProblem extends Error {
  /** @param key of messages/background: what is wrong, and what to do */
  constructor(readonly key: string) {
    super(key);
  }
}
