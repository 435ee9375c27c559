/** NOTIFY takes 8,000 bytes at most. */
const maxPayloadBytes = 7_000;

/** One NOTIFY, and the messages in it. */
export interface Payload {
  /** A JSON array of the messages. */
  readonly text: string;
  readonly messages: readonly string[];
}

/** Packs messages in JSON, in their order, into as few payloads as they fit in. */
export function payloadsOf(messages: readonly string[]): Payload[] {
  const full: string[][] = [];
  let size = Infinity;
  for (const message of messages) {
    const current = full.at(-1);
    if (current === undefined || size + message.length > maxPayloadBytes) {
      full.push([message]);
      size = 0;
    } else current.push(message);
    size += message.length + 1;
  }
  return full.map((packed) => ({ text: `[${packed.join()}]`, messages: packed }));
}
