import type { Actions } from './action-spec.ts';
import type { CheckKind, CheckSpec, HttpAuth } from './check-spec.ts';

/** Kinds of provider, in the order of schema.graphql. */
export const categories = [
  'EMAIL',
  'SMS',
  'CALENDAR',
  'HRIS',
  'PAYROLL',
  'BACKGROUND_CHECK',
  'JOB_BOARD',
  'SOCIAL',
  'CMS',
  'CHAT',
  'CRM',
  'ERP',
  'EDI',
  'PORTAL',
  'STORAGE',
  'PAYMENTS',
] as const;
export type Category = (typeof categories)[number];

export type Capability = 'PUBLISH' | 'SEND_EMAIL' | 'SEND_SMS' | 'SYNC';

export type AuthModeKind =
  | 'API_KEY'
  | 'BASIC'
  | 'BEARER'
  | 'OAUTH2_CODE'
  | 'OAUTH2_CLIENT_CREDENTIALS'
  | 'SMTP'
  | 'CUSTOM_HEADER'
  | 'NONE';

export type FieldValue = string | number | boolean;

/** When a field is shown: `field` is a full path such as `config.security`. */
export interface VisibleWhen {
  readonly field: string;
  readonly equals: FieldValue | readonly FieldValue[];
}

/** A usual value of a field, offered as a card; `sets` gives other fields of the same form a value along with it. */
export interface FieldChoice {
  readonly value: FieldValue;
  readonly title: string;
  readonly description?: string;
  readonly sets?: Readonly<Record<string, FieldValue>>;
}

/** One field of a form: a flat JSON Schema 2020-12 property with annotations for the UI. */
export interface FieldSchema {
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: 'email' | 'hostname' | 'uri';
  readonly enum?: readonly FieldValue[];
  readonly default?: FieldValue;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly 'x-order': number;
  readonly 'x-secret'?: boolean;
  readonly 'x-placeholder'?: string;
  /** Completes the sentence "<title> must …". */
  readonly 'x-pattern-hint'?: string;
  readonly 'x-prefix'?: string;
  readonly 'x-suffix'?: string;
  readonly 'x-enum-titles'?: Readonly<Record<string, string>>;
  readonly 'x-choices'?: readonly FieldChoice[];
  /** The choice behind which any other value is entered. */
  readonly 'x-other-choice'?: string;
  /** Where the vendor makes a new value of a secret. */
  readonly 'x-regenerate-url'?: string;
  readonly 'x-visible-when'?: VisibleWhen;
  readonly 'x-used-for'?: string;
}

/** A set of values that fills several fields of a form at once. */
export interface FormPreset {
  readonly label: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly regenerateUrl?: string;
}

export interface FormSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
  readonly 'x-presets'?: readonly FormPreset[];
}

/** One scope that a vendor knows. */
export interface OAuthScope {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly default: boolean;
}

/** What an error word of a token endpoint means: the grant is over, the client is not accepted, or it will pass. */
type OAuthErrorMeaning = 'INVALID_GRANT' | 'INVALID_CLIENT' | 'TEMPORARY';

/** What a vendor's OAuth 2 wants and gives. Addresses and parameters are templates over the config form. */
export interface OAuthSpec {
  /** Of OAUTH2_CODE only. */
  readonly authorizeUrl?: string;
  readonly tokenUrl: string;
  readonly revokeUrl?: string;
  /** Compared with `iss` when the vendor sends it (RFC 9207). */
  readonly issuer?: string;
  /** The vendor always sends `iss`: an answer without it is refused. */
  readonly issInResponse: boolean;
  readonly pkce: boolean;
  readonly tokenAuth: 'POST' | 'BASIC';
  /** How the token endpoint is written to: as a form (RFC 6749), or as a JSON object with the same names. */
  readonly tokenFormat: 'FORM' | 'JSON';
  readonly scopeSeparator: ' ' | ',';
  readonly scopes: readonly OAuthScope[];
  /** With which a client asks for a token of its own. */
  readonly grantType: string;
  readonly authorizeParams: Readonly<Record<string, string>>;
  readonly tokenParams: Readonly<Record<string, string>>;
  readonly refreshParams: Readonly<Record<string, string>>;
  /** Refresh tokens stay, are replaced at each use, or are never given. */
  readonly refresh: 'STATIC' | 'ROTATING' | 'NONE';
  /** Seconds, where the answer does not say it; without it the token has no end. */
  readonly expiresIn?: number;
  /** Requests a second that the token endpoint takes from one process. */
  readonly refreshPerSecond?: number;
  readonly accessTokenPath: string;
  readonly refreshTokenPath: string;
  readonly expiresInPath: string;
  readonly scopePath: string;
  /** Where an answer says its error, if not at `error`; read with status 200 too. */
  readonly errorPath?: string;
  /** Words that the vendor says instead of those of RFC 6749, as it writes them. */
  readonly errorMeans: Readonly<Record<string, OAuthErrorMeaning>>;
  readonly source: string;
  /** The operator has set a client for this provider: client id and secret may be left blank. */
  readonly hasOperatorClient: boolean;
}

/** How tools call a provider through Patchbay. All but the hosts are templates over the forms. */
export interface ProxySpec {
  /** Without a slash at the end; calls go nowhere above it. */
  readonly baseUrl: string;
  /** Further hosts of the vendor that take the same credential. */
  readonly hosts: readonly string[];
  readonly auth?: HttpAuth;
  readonly headers: Readonly<Record<string, string>>;
}

/** GraphQL `AuthMode`, plus the check that proves its credentials. */
export interface AuthMode {
  readonly key: string;
  readonly kind: AuthModeKind;
  readonly label: string;
  readonly available: boolean;
  readonly unavailableReason: string | null;
  readonly configSchema: FormSchema;
  readonly credentialsSchema: FormSchema;
  readonly check: CheckSpec;
  /** What it can be asked to do over HTTP; e-mail by SMTP needs no action. */
  readonly actions: Actions;
  /** Without it, tools cannot call the provider through Patchbay. */
  readonly proxy?: ProxySpec;
  /** Of the OAUTH2 kinds that are available. */
  readonly oauth?: OAuthSpec;
}

/** GraphQL `ProviderCheck`. */
export interface ProviderCheck {
  readonly kind: CheckKind;
  readonly description: string;
  /** As 2026-11-21: the day on which its answers were last compared with the vendor's documentation; null: never. */
  readonly provenAt: string | null;
}

/** One entry of the catalog; GraphQL `Provider` without id, icon URL and integrations. */
export interface Provider {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly category: Category;
  /** Icon name such as `logos:slack-icon`; null: draw a monogram. */
  readonly icon: string | null;
  readonly docsUrl: string;
  readonly setupSteps: readonly string[];
  readonly authModes: readonly AuthMode[];
  readonly capabilities: readonly Capability[];
  readonly allowsMultiple: boolean;
  readonly check: ProviderCheck;
}

export interface Forms {
  readonly config: unknown;
  readonly credentials: unknown;
}

export type FormValues = Readonly<Record<string, FieldValue>>;

/** Forms that passed `validateForms`. */
export interface ValidForms {
  readonly config: FormValues;
  readonly credentials: FormValues;
}

/** GraphQL `FieldError`; the path starts with `config` or `credentials`. */
export interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
}
