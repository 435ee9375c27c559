import type { BodyStatement, HttpAuth, HttpCheck, HttpStep } from './check-spec.ts';
import type { FieldValue } from './model.ts';

/** What an integration can be asked to do at its provider, one for each capability but SYNC. */
export const actionNames = ['sendEmail', 'sendSms', 'publish'] as const;
export type ActionName = (typeof actionNames)[number];

/** The capability that an action makes true. */
export const capabilityOf = {
  sendEmail: 'SEND_EMAIL',
  sendSms: 'SEND_SMS',
  publish: 'PUBLISH',
} as const satisfies Readonly<Record<ActionName, string>>;

/** What `${message.…}` or `${post.…}` may name in each action. */
export const actionValues = {
  sendEmail: {
    namespace: 'message',
    /** `sender`: name and address as in a From header. `raw`: the whole message (RFC 5322) in base64url. `id`: Patchbay's own. */
    names: ['id', 'to', 'from', 'fromName', 'sender', 'subject', 'text', 'html', 'raw'],
  },
  sendSms: {
    namespace: 'message',
    /** `toDigits`: without the +. `alphabet`: text where GSM 03.38 has all its characters, else unicode. */
    names: ['id', 'to', 'toDigits', 'text', 'alphabet'],
  },
  publish: {
    namespace: 'post',
    /** `text`: title and body, one below the other. `createdAt`: now, as 2026-01-31T08:00:00.000Z. */
    names: ['id', 'title', 'body', 'text', 'state', 'createdAt'],
  },
} as const satisfies Readonly<
  Record<ActionName, { readonly namespace: 'message' | 'post'; readonly names: readonly string[] }>
>;

/** One request of an action; the last one is the action itself, those before it find out what it needs. */
export interface ActionStep extends Omit<HttpStep, 'identity' | 'optional'> {
  /** Parameters of the form that are only sent when their value matches. */
  readonly formWhen?: Readonly<Record<string, string>>;
}

/** An answer that says: the message is at fault. No other provider would take it, and this one is well. */
type MessageFault = BodyStatement & { readonly status: readonly number[] };

/** How a provider is asked to do something, over HTTP. */
export interface HttpAction {
  /** The vendor's page that documents the request and its answers. */
  readonly source: string;
  /** Left out: as in the check. */
  readonly auth?: HttpAuth;
  /** Fields that may be blank in the form and are needed here. */
  readonly requires?: readonly string[];
  readonly steps: readonly ActionStep[];
  /** Template of what the provider calls the message or post: `${body.path}`, `${header.name}`. */
  readonly id: string;
  /** Template of the post's address. */
  readonly link?: string;
  /** What the provider calls the states of a post; without DRAFT it has no drafts. */
  readonly states?: { readonly DRAFT?: FieldValue; readonly PUBLISHED?: FieldValue };
  readonly messageFaults?: readonly MessageFault[];
  /** Left out: as in the check. */
  readonly errorMessage?: HttpCheck['errorMessage'];
  /** Before those of the check. */
  readonly hints?: HttpCheck['hints'];
}

export type Actions = Readonly<Partial<Record<ActionName, HttpAction>>>;
