import type { ActionName } from '../modules/catalog/index.ts';
import type { CaseFile, VendorAnswer, VendorMode } from './case-file.ts';

/** The vendors that are simulated and the situation that each of them is in. */
export class Vendors {
  readonly #files: ReadonlyMap<string, CaseFile>;
  readonly #situations = new Map<string, string>();

  constructor(files: readonly CaseFile[]) {
    this.#files = new Map(files.map((file) => [file.provider, file]));
  }

  /** Every mode of every vendor. */
  modes(): readonly SimulatedMode[] {
    return [...this.#files.values()].flatMap((file) =>
      file.modes.map((mode) => ({ provider: file.provider, mode })),
    );
  }

  /** The situations of each vendor, `good` first. */
  situations(): ReadonlyMap<string, readonly string[]> {
    const namesOf = ({ modes }: CaseFile): readonly string[] => [
      ...new Set([
        'good',
        ...modes.flatMap(({ cases, actions = {} }) => [
          ...Object.keys(cases),
          ...Object.values(actions).flatMap((action) => Object.keys(action.cases)),
        ]),
      ]),
    ];
    return new Map([...this.#files].map(([key, file]) => [key, namesOf(file)]));
  }

  situationOf(provider: string): string {
    return this.#situations.get(provider) ?? 'good';
  }

  /** @throws {RangeError} for a vendor or a situation that is not there */
  setSituation(provider: string, situation: string): void {
    if (this.situations().get(provider)?.includes(situation) !== true) {
      throw new RangeError(`${provider} has no situation "${situation}".`);
    }
    this.#situations.set(provider, situation);
  }

  /** What a vendor answers to one of its requests at the moment. A mode without the situation is in the good one. */
  answer({ provider, mode }: SimulatedMode, step: number): VendorAnswer {
    const { good } = mode.cases;
    const answers = (mode.cases[this.situationOf(provider)] ?? good)?.answers ?? [];
    return answers[step] ?? answers.at(-1) ?? {};
  }

  /**
   * What a vendor answers when it is asked to do something. A situation that is only known of its check is what it
   * answers now as well, if that is a refusal.
   */
  actionAnswer({ provider, mode }: SimulatedMode, action: ActionName): VendorAnswer {
    const cases = mode.actions?.[action]?.cases ?? {};
    const situation = this.situationOf(provider);
    const own = cases[situation]?.answer;
    const checks = mode.cases[situation]?.answers.at(-1);
    const isRefusal =
      (checks?.status ?? 200) >= 300 || checks?.silent === true || checks?.hangUp === true;
    return own ?? (isRefusal ? checks : undefined) ?? cases['good']?.answer ?? {};
  }

  /** What a vendor answers to wrong credentials, whatever its situation. */
  refusal({ mode }: SimulatedMode): VendorAnswer {
    return mode.cases['badCredentials']?.answers.at(-1) ?? { status: 401, body: {} };
  }
}

/** One auth mode of a simulated vendor. */
export interface SimulatedMode {
  readonly provider: string;
  readonly mode: VendorMode;
}
