import { type ActionName, capabilityOf } from './action-spec.ts';
import type { AuthMode, FormValues, Provider } from './model.ts';

/** Whether a provider can do it in this auth mode: by an action, or e-mail by SMTP. */
export function canDo(
  { capabilities }: Pick<Provider, 'capabilities'>,
  mode: AuthMode,
  action: ActionName,
): boolean {
  if (!capabilities.includes(capabilityOf[action])) return false;
  const bySmtp = action === 'sendEmail' && mode.check.kind === 'SMTP';
  return bySmtp || mode.actions[action] !== undefined;
}

/** The first field that an action needs and that is blank. */
export function actionRequires(
  mode: AuthMode,
  action: ActionName,
  config: FormValues,
): string | undefined {
  return mode.actions[action]?.requires?.find((field) => {
    const [form, name = ''] = field.split('.');
    const value = config[name] ?? mode.configSchema.properties[name]?.default;
    return form === 'config' && (value === undefined || value === '');
  });
}
