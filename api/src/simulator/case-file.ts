import type {
  ActionName,
  CheckFailure,
  FormValues,
  HintKey,
  ValidForms,
} from '../modules/catalog/index.ts';

/** How credentials come with a request, and which ones are right. */
export type VendorAuth =
  | { readonly kind: 'BEARER'; readonly token: string }
  | { readonly kind: 'BASIC'; readonly user: string; readonly password: string }
  | { readonly kind: 'HEADER' | 'QUERY' | 'PATH'; readonly name: string; readonly value: string }
  | { readonly kind: 'JSON' | 'FORM'; readonly values: Readonly<Record<string, Plain>> }
  | { readonly kind: 'NONE' };

type Plain = string | number | boolean;

/** One request as the vendor documents it. */
export interface VendorRequest {
  readonly method: 'GET' | 'POST' | 'HEAD';
  /** The whole URL with its query; `{name}` stands for a credential of kind PATH. */
  readonly url: string;
  readonly auth: VendorAuth | readonly VendorAuth[];
}

/** Where an SMTP or TCP check connects to. */
export interface VendorServer {
  readonly host: string;
  readonly port: number;
  /** Of a mail server. */
  readonly security?: 'starttls' | 'tls' | 'none';
  /** Who may sign in; a relay has none. */
  readonly user?: string;
  readonly password?: string;
  /** Of a TCP server: whether TLS starts at once. */
  readonly tls?: boolean;
}

/** One answer. An empty one is all right: 200 over HTTP, everything accepted by a mail server. */
export interface VendorAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as text/html unless the headers say otherwise. */
  readonly text?: string;
  readonly silent?: true;
  readonly hangUp?: true;
  /** Nothing listens: the connection is refused. */
  readonly refused?: true;
  readonly greeting?: string;
  /** The reply of a mail server to a sign-in, as `535 5.7.8 Authentication failed`. */
  readonly auth?: string;
}

/** What the admin reads when the check fails. */
export interface ExpectedVerdict {
  readonly code: CheckFailure;
  readonly message?: string;
  readonly hint?: HintKey;
  readonly hintText?: string;
  readonly field?: string;
}

/** What a vendor answers in one situation, and what comes of it: an identity when the check succeeds, else a verdict. */
export interface VendorCase {
  readonly answers: readonly VendorAnswer[];
  readonly identity?: string | null;
  readonly verdict?: ExpectedVerdict;
}

/** What a vendor answers to the last request of an action, and what comes of it. */
interface ActionCase {
  readonly answer: VendorAnswer;
  /** Of a success: what the vendor calls the message or post, and where it is. */
  readonly id?: string;
  readonly link?: string;
  /** Of a failure; UNKNOWN: it may have been done. */
  readonly outcome?: 'REFUSED' | 'UNKNOWN';
  readonly code?: CheckFailure;
  readonly message?: string;
  /** The message itself is at fault. */
  readonly fault?: 'MESSAGE';
}

/** What a vendor expects and answers when it is asked to send or publish something. */
export interface VendorAction {
  /** What the form has beside that of the mode, as a sender. */
  readonly config?: FormValues;
  /** Of the action itself, the last one; those before it are like the check's. */
  readonly request: VendorRequest;
  /** What its body says of the message or post, by name, or by a path with / between names. */
  readonly sends: Readonly<Record<string, Plain>>;
  /** By situation; `good` is the success. */
  readonly cases: Readonly<Record<string, ActionCase>>;
}

/** What a vendor expects and answers in one auth mode. */
export interface VendorMode {
  readonly mode: string;
  readonly forms: ValidForms;
  readonly requests?: readonly VendorRequest[];
  readonly server?: VendorServer;
  /** By situation: `good`, `badCredentials` and so on. */
  readonly cases: Readonly<Record<string, VendorCase>>;
  readonly actions?: Readonly<Partial<Record<ActionName, VendorAction>>>;
}

/** A file of `catalog/cases` that fits cases.schema.json. */
export interface CaseFile {
  readonly provider: string;
  /** The day on which the answers were last compared with the vendor's documentation, as 2026-11-21; or `never`. */
  readonly proven: string;
  readonly modes: readonly VendorMode[];
}

/** The credentials of a request as a list; empty where none are asked for. */
export function authsOf({ auth }: VendorRequest): readonly VendorAuth[] {
  return [auth].flat().filter(({ kind }) => kind !== 'NONE');
}
