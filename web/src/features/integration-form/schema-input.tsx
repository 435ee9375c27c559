import { createSignal, Match, Switch as Choose } from 'solid-js';
import { SecretField, Select, Switch, TextField } from '../../ui';
import type { IntegrationForm } from './create-integration-form';
import { useIntegrationFormMessages } from './integration-form.messages';
import { ChoiceCards } from './choice-cards';
import { RegenerateLink } from './regenerate-link';
import type { Field } from './schema-fields';

/** The input of one field. */
export function SchemaInput(props: {
  field: Field;
  form: IntegrationForm;
  disabled: boolean;
  onReady: (element: HTMLElement) => void;
}) {
  const t = useIntegrationFormMessages();
  const text = () => {
    const value = props.form.values[props.field.key];
    return typeof value === 'string' ? value : '';
  };
  const mask = () => props.form.maskOf(props.field);
  const kept = () => props.form.keeps(props.field);
  const help = () =>
    [props.field.help, kept() ? t().form.blankKeeps : undefined].filter(Boolean).join(' ') ||
    undefined;
  const set = (value: string | boolean): void => props.form.set(props.field.key, value);
  const [secret, setSecret] = createSignal<HTMLInputElement>();
  return (
    <Choose>
      <Match when={props.field.cards.length > 0 && props.field.otherCard}>
        {(other) => (
          <ChoiceCards
            field={props.field}
            form={props.form}
            other={other()}
            help={help()}
            disabled={props.disabled}
            onReady={(element) => props.onReady(element)}
          />
        )}
      </Match>
      <Match when={props.field.kind === 'switch'}>
        <Switch
          label={props.field.label}
          help={help()}
          checked={props.form.values[props.field.key] === true}
          disabled={props.disabled}
          onChange={set}
        />
      </Match>
      <Match when={props.field.kind === 'select'}>
        <Select
          ref={props.onReady}
          label={props.field.label}
          help={help()}
          required={props.field.required}
          error={props.form.errorAt(props.field)}
          options={props.field.choices}
          placeholder={props.field.initial === '' ? t().form.choose : undefined}
          value={text()}
          disabled={props.disabled}
          onChange={set}
        />
      </Match>
      <Match when={props.field.kind === 'secret'}>
        <SecretField
          ref={(element) => {
            setSecret(element);
            props.onReady(element);
          }}
          label={props.field.label}
          help={help()}
          hint={props.form.hintAt(props.field)}
          error={props.form.errorAt(props.field)}
          required={props.field.required && !kept()}
          placeholder={mask() ?? props.field.placeholder}
          value={text()}
          disabled={props.disabled}
          action={
            <RegenerateLink
              page={props.form.regeneratePageOf(props.field)}
              label={props.field.label}
              onFollow={() => {
                set('');
                secret()?.focus();
              }}
            />
          }
          onInput={set}
          onBlur={() => props.form.leave(props.field.key)}
        />
      </Match>
      <Match when={true}>
        <TextField
          ref={props.onReady}
          label={props.field.label}
          help={help()}
          hint={props.form.hintAt(props.field)}
          error={props.form.errorAt(props.field)}
          required={props.field.required && !kept()}
          placeholder={mask() ?? props.field.placeholder}
          prefix={props.field.prefix}
          suffix={props.field.suffix}
          inputMode={props.field.kind === 'number' ? 'numeric' : undefined}
          value={text()}
          disabled={props.disabled}
          onInput={set}
          onBlur={() => props.form.leave(props.field.key)}
        />
      </Match>
    </Choose>
  );
}
