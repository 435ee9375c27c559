import type { NewActivityEvent } from '../activity/index.ts';
import { type AlikeCalls, calledEvent } from './called-event.ts';
import type { MadeCall } from './made-call.ts';

/** So many calls of one integration by one tool are told one by one; more of them by method and status. */
export const mostOneByOne = 10;
const pathsShown = 5;

/** What one tool called of one integration. */
interface ToolCalls {
  /** Empty as soon as there are too many. */
  single: MadeCall[];
  readonly alike: Map<string, AlikeCalls>;
}

/**
 * Calls of one organization, to be told together. They are added up as they come: thousands of them that are kept for a
 * second would be moved in memory again and again.
 */
export class CallTally {
  readonly #tools = new Map<string, ToolCalls>();

  add(call: MadeCall): void {
    const tool = this.#toolOf(call);
    if (tool.alike.size === 0 && tool.single.length < mostOneByOne) {
      tool.single.push(call);
      return;
    }
    addUp(tool, tool.single);
    tool.single = [];
    addUp(tool, [call]);
  }

  /** Adds what came later. */
  append(later: CallTally): void {
    for (const { single, alike } of later.#tools.values()) {
      for (const call of single) this.add(call);
      for (const more of alike.values()) {
        const tool = this.#toolOf(more.call);
        addUp(tool, tool.single);
        tool.single = [];
        putTo(tool, more);
      }
    }
  }

  /** What is told of them, those of each tool in the order in which they came. */
  events(): NewActivityEvent[] {
    return [...this.#tools.values()].flatMap(({ single, alike }) =>
      [...single.map(alone), ...alike.values()].map(calledEvent),
    );
  }

  #toolOf({ integrationId, actor }: MadeCall): ToolCalls {
    const key = `${integrationId} ${actor.kind} ${actor.id}`;
    const known = this.#tools.get(key);
    if (known !== undefined) return known;
    const tool = { single: [], alike: new Map<string, AlikeCalls>() };
    this.#tools.set(key, tool);
    return tool;
  }
}

function alone(call: MadeCall): AlikeCalls {
  const { path, durationMs, sentBytes, receivedBytes, retries } = call;
  return {
    call,
    count: 1,
    paths: [path],
    longestMs: durationMs,
    sentBytes,
    receivedBytes,
    retries,
  };
}

function addUp(tool: ToolCalls, calls: readonly MadeCall[]): void {
  for (const call of calls) putTo(tool, alone(call));
}

function putTo({ alike }: ToolCalls, more: AlikeCalls): void {
  const { method, status, failure } = more.call;
  const key = `${method} ${status} ${failure === null}`;
  const sum = alike.get(key);
  if (sum === undefined) {
    alike.set(key, more);
    return;
  }
  sum.count += more.count;
  sum.longestMs = Math.max(sum.longestMs, more.longestMs);
  sum.sentBytes += more.sentBytes;
  sum.receivedBytes += more.receivedBytes;
  sum.retries += more.retries;
  for (const path of more.paths)
    if (sum.paths.length < pathsShown && !sum.paths.includes(path)) sum.paths.push(path);
}
