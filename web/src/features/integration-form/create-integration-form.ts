import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import type { Refusal } from '../../graphql/create-submission';
import type {
  CheckFieldsFragment,
  FormIntegrationQuery,
  FormProviderQuery,
} from '../../graphql/generated/graphql';
import { createOAuthChoice, type OAuthChoice } from '../oauth';
import { useIntegrationFormMessages } from './integration-form.messages';
import { createAttempt, type Attempt, type AttemptChoice, type Outcome } from './create-attempt';
import { createFieldCards, type FieldCards } from './create-field-cards';
import { regeneratePage } from './field-cards';
import { orderModes } from './order-modes';
import { readFields, readPresets, type Field, type Preset, type Values } from './schema-fields';
import { formErrors, initialValues, patternSentence, toInput, visibleFields } from './schema-form';

export type FormProvider = NonNullable<FormProviderQuery['provider']>;
type FormAuthMode = FormProvider['authModes'][number];

type StoredIntegration = NonNullable<FormIntegrationQuery['integration']>;

/** What the form sends; which mutation takes it is the dialog's business. */
export interface Submission extends AttemptChoice {
  readonly name: string;
  readonly authMode: string;
  readonly config: Record<string, unknown>;
  readonly credentials: Record<string, unknown>;
  /** Of modes where somebody signs in at the provider, those that are chosen. */
  readonly scopes: readonly string[];
  readonly signsIn: boolean;
}

export type Send = (submission: Submission, signal: AbortSignal) => Promise<Outcome>;

export interface IntegrationForm extends Attempt {
  modes: readonly FormAuthMode[];
  mode: Accessor<FormAuthMode>;
  setMode(key: string): void;
  /** The fields to draw: without those whose values come with a card. */
  fields: Accessor<readonly Field[]>;
  cards: FieldCards;
  oauth: OAuthChoice;
  /** Where the vendor makes a new value of a secret. */
  regeneratePageOf(field: Field): string | undefined;
  /** Whether anything differs from what is stored. */
  changed(): boolean;
  presets: Accessor<readonly Preset[]>;
  values: Values;
  set(key: string, value: string | boolean): void;
  name: Accessor<string>;
  setName(name: string): void;
  /** What to say at a field: the server's refusal, or the reader's own mistake once they left it. */
  errorAt(field: Field): string | undefined;
  /** What is still missing while typing. */
  hintAt(field: Field): string | undefined;
  leave(key: string): void;
  nameError(): string | undefined;
  /** Whether the stored value stays when the field is left blank. */
  keeps(field: Field): boolean;
  /** What is stored, as far as it may be shown. */
  maskOf(field: Field): string | undefined;
  valid(): boolean;
}

interface Options {
  provider: FormProvider;
  /** The stored integration, when one is changed. */
  stored: StoredIntegration | null;
  /** Whether stored credentials may stay. */
  keepsCredentials: boolean;
  takenNames: readonly string[];
  send: Send;
  onDone: (outcome: Outcome) => void;
  /** Puts the focus into a field. */
  focus: (key: string) => void;
}

function pathKey(path: readonly string[]): string {
  return path.slice(-2).join('.');
}

function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let count = 2; ; count += 1) {
    if (!taken.includes(`${name} ${count}`)) return `${name} ${count}`;
  }
}

/** The behaviour of connecting, editing and reconnecting; the dialogs only draw it. */
export function createIntegrationForm(options: Options): IntegrationForm {
  const { provider, stored } = options;
  const t = useIntegrationFormMessages();
  const modes = orderModes(
    provider.authModes.filter((mode) => mode.available),
    provider.integrations.map(({ authMode }) => authMode),
  );
  const [firstMode] = modes;
  if (!firstMode) throw new Error(`${provider.key} has no auth mode to fill in`);
  const [mode, chooseMode] = createSignal(
    modes.find((candidate) => candidate.key === stored?.authMode) ?? firstMode,
  );
  const oauth = createOAuthChoice(
    mode,
    stored && { ...stored, scopes: stored.oauthToken?.scopes ?? null },
  );
  const all = createMemo(() => oauth.fieldsOf(readFields(mode())));
  const [values, setValues] = createStore<Record<string, string | boolean>>({
    ...initialValues(all(), stored?.config),
  });
  const [name, setName] = createSignal(stored?.name ?? freeName(provider.name, options.takenNames));
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = createStore<Record<string, string | undefined>>({});

  const keepsThese = () => options.keepsCredentials && stored?.authMode === mode().key;
  const rules = createMemo(() => {
    const kept = all().filter(({ section }) => section === 'credentials' && keepsThese());
    return { kept: new Set(kept.map(({ key }) => key)) };
  });
  const visible = createMemo(() => visibleFields(all(), values));
  const start = createMemo(() => initialValues(all(), stored?.config));
  const cards = createFieldCards(visible, values, (next) => setValues(next), start);
  const fields = createMemo(() => visible().filter(({ key }) => !cards.covered().has(key)));
  const presets = createMemo(() => [
    ...readPresets('config', mode().configSchema),
    ...readPresets('credentials', mode().credentialsSchema),
  ]);
  const errors = createMemo(() => formErrors(all(), values, t().fields, rules()));
  const nameError = (): string | undefined => {
    if (refused['name']) return refused['name'];
    if (name().trim() === '') return t().name.missing;
    return options.takenNames.includes(name().trim()) ? t().name.taken : undefined;
  };

  createEffect(
    on(mode, () => setValues({ ...initialValues(all(), stored?.config), ...unwrap(values) }), {
      defer: true,
    }),
  );

  function place(refusals: readonly Refusal[]): Refusal[] {
    const homeless: Refusal[] = [];
    let first: string | undefined;
    for (const refusal of refusals) {
      const { path, message } = refusal;
      const isName = path.at(-1) === 'name' && path.length < 3 && !path.includes('config');
      const key = isName ? 'name' : pathKey(path);
      if (key !== 'name' && !fields().some((field) => field.key === key)) homeless.push(refusal);
      else {
        setRefused(key, message);
        first ??= key;
      }
    }
    if (first) options.focus(first);
    return homeless;
  }

  function focusFault(check: CheckFieldsFragment): void {
    const fault = check.fieldAtFault ?? '';
    const atFault = cards.covered().get(fault) ?? fault;
    const known = fields().find(({ key }) => key === atFault);
    const secret = fields().find(({ section }) => section === 'credentials');
    const focused = known ?? secret ?? fields()[0];
    if (focused) options.focus(focused.key);
  }

  const attempt = createAttempt({
    send: (choice, signal) =>
      options.send(
        {
          ...toInput(all(), unwrap(values)),
          ...choice,
          name: name().trim(),
          authMode: mode().key,
          signsIn: oauth.signsIn(),
          scopes: oauth.scopes(),
        },
        signal,
      ),
    onDone: (outcome) => options.onDone(outcome),
    onFailed: focusFault,
    place,
  });

  return {
    modes,
    mode,
    setMode(key) {
      const next = modes.find((candidate) => candidate.key === key);
      if (next) chooseMode(next);
    },
    fields,
    cards,
    oauth,
    regeneratePageOf: (field) => regeneratePage(field, all(), presets(), values),
    changed: () =>
      name() !== stored?.name ||
      mode().key !== stored?.authMode ||
      oauth.changed() ||
      Object.entries(start()).some(([key, value]) => values[key] !== value),
    presets,
    values,
    set(key, value) {
      setValues(key, value);
      setRefused(key, undefined);
    },
    name,
    setName(next) {
      setName(next);
      setRefused('name', undefined);
    },
    errorAt: (field) =>
      refused[field.key] ?? (left().has(field.key) ? errors()[field.key] : undefined),
    hintAt: (field) =>
      values[field.key] !== '' && errors()[field.key]
        ? patternSentence(field, t().fields)
        : undefined,
    leave(key) {
      if (values[key] !== '') setLeft((keys) => new Set(keys).add(key));
    },
    nameError,
    keeps: (field) => rules().kept.has(field.key),
    maskOf: (field) =>
      rules().kept.has(field.key)
        ? stored?.credentialMasks.find((mask) => mask.field === field.name)?.mask
        : undefined,
    valid: () => Object.keys(errors()).length === 0 && nameError() === undefined,
    ...attempt,
  };
}
