import { AppError } from '../../graphql/index.ts';

/** A part of an answer that could not be read: it is null there. */
export interface PartError {
  readonly part: string;
  readonly code: string;
  readonly message: string;
}

/** Makes an answer of parts that may each fail: a failed one is null and named among the errors. */
export class PartialJson {
  readonly errors: PartError[] = [];

  /** @throws whatever is not the failure of a part. */
  async part<T, J>(name: string, reading: Promise<T>, toJson: (value: T) => J): Promise<J | null> {
    try {
      return toJson(await reading);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'PART_UNAVAILABLE') throw error;
      const { code, message } = error;
      this.errors.push({ part: name, code, message });
      return null;
    }
  }
}
