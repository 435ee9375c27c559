/** Which slots of this process are taken by whom. */
export interface Slots {
  readonly free: number;
  readonly taken: ReadonlyMap<string, number>;
}

/** The slots of this process, counted by organization. */
export class OrganizationSlots implements Slots {
  readonly #all: number;
  readonly #taken = new Map<string, number>();

  constructor(all: number) {
    this.#all = all;
  }

  get taken(): ReadonlyMap<string, number> {
    return this.#taken;
  }

  get free(): number {
    return [...this.#taken.values()].reduce((left, count) => left - count, this.#all);
  }

  take(organizationId: string): void {
    this.#taken.set(organizationId, (this.#taken.get(organizationId) ?? 0) + 1);
  }

  leave(organizationId: string): void {
    const left = (this.#taken.get(organizationId) ?? 0) - 1;
    if (left > 0) this.#taken.set(organizationId, left);
    else this.#taken.delete(organizationId);
  }
}
