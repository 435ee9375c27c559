import type { ExecutionResult } from 'graphql';
import { AppError } from './errors.ts';
import type { GroupMember } from './group-member.ts';
import { isReplayable, type LiveEvent, type LiveStream, type Position } from './live-stream.ts';

export interface GroupOptions {
  /** Opens the source that all members share. */
  readonly open: (context: object) => Promise<LiveStream<unknown>>;
  readonly execute: (
    event: LiveEvent<unknown>,
    context: object,
  ) => ExecutionResult | Promise<ExecutionResult>;
  /** The masked answer as text. */
  readonly write: (result: ExecutionResult) => string;
  /** Bounds how many members read what they missed at the same time. */
  readonly gate: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called once, when the last member has gone or the source has ended. */
  readonly closed: () => void;
}

/**
 * Subscriptions that look the same to all who hold them: one source, and for each event one execution and one text.
 * It opens with its first member and closes with its last.
 */
export class SubscriptionGroup {
  readonly #options: GroupOptions;
  readonly #members = new Set<GroupMember>();
  #stream: Promise<LiveStream<unknown>> | undefined;
  #iterator: AsyncIterator<LiveEvent<unknown>> | undefined;
  #isClosed = false;

  constructor(options: GroupOptions) {
    this.#options = options;
  }

  /** Adds a member. It is removed when it ends. */
  join(member: GroupMember): void {
    this.#members.add(member);
    member.ended.promise.then(
      () => this.#leave(member),
      () => this.#leave(member),
    );
    this.#stream ??= this.#open();
    void this.#admit(member, this.#stream);
  }

  async #admit(member: GroupMember, opening: Promise<LiveStream<unknown>>): Promise<void> {
    try {
      const stream = await opening;
      if (member.after === undefined) {
        member.goLive();
        return;
      }
      if (!isReplayable(stream))
        throw new AppError('BAD_USER_INPUT', 'This has no past to replay.');
      const { gate } = this.#options;
      const replay = async (event: LiveEvent<unknown>) =>
        this.#render(event, await member.subscriber.contextFor());
      await member.catchUp(stream, member.after, replay, gate);
    } catch (error) {
      member.end(error);
    }
  }

  async #open(): Promise<LiveStream<unknown>> {
    const context = await this.#context();
    if (context === undefined) throw new Error('Nobody is left to open the stream for.');
    const stream = await this.#options.open(context);
    this.#iterator = stream[Symbol.asyncIterator]();
    // The last member may have gone while it opened; then it must stop listening all the same.
    if (this.#isClosed) await this.#release();
    else void this.#run(this.#iterator);
    return stream;
  }

  async #run(iterator: AsyncIterator<LiveEvent<unknown>>): Promise<void> {
    try {
      while (!this.#isClosed) {
        const next = await iterator.next();
        if (next.done === true) break;
        await this.#publish(next.value);
      }
      this.#close();
    } catch (error) {
      this.#close(error);
    }
  }

  async #publish(event: LiveEvent<unknown>): Promise<void> {
    const { position } = event;
    if (!this.#isWanted(position)) return;
    const context = await this.#context();
    if (context === undefined) return;
    const rendered = { position, payload: await this.#render(event, context) };
    for (const member of this.#members) member.offer(rendered);
  }

  #isWanted(position: Position): boolean {
    for (const member of this.#members) {
      if (member.wants(position)) return true;
    }
    return false;
  }

  async #render(event: LiveEvent<unknown>, context: object): Promise<Buffer> {
    const result = await this.#options.execute(event, context);
    return Buffer.from(`${this.#options.write(result)}}`);
  }

  /** The context of the first member that can have one; those that cannot are ended with the reason. */
  async #context(): Promise<object | undefined> {
    for (const member of this.#members) {
      try {
        return await member.subscriber.contextFor();
      } catch (error) {
        member.end(error);
      }
    }
    return undefined;
  }

  #leave(member: GroupMember): void {
    this.#members.delete(member);
    if (this.#members.size === 0) this.#close();
  }

  async #release(): Promise<void> {
    try {
      await this.#iterator?.return?.();
    } catch {
      // A source that fails while it is given up has nobody left to tell.
    }
  }

  #close(error?: unknown): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#options.closed();
    for (const member of this.#members) member.end(error);
    this.#members.clear();
    void this.#release();
  }
}
