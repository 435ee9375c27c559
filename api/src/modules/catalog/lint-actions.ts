import { asCheck } from './action-check.ts';
import {
  type ActionName,
  type ActionStep,
  type HttpAction,
  actionNames,
  actionValues,
  capabilityOf,
} from './action-spec.ts';
import { isAuthenticated } from './authenticated.ts';
import type { CheckSpec } from './check-spec.ts';
import { type PlacedTemplate, templatesOf } from './check-templates.ts';
import { jsonPathPattern } from './json-path.ts';
import { faultFieldProblems } from './lint-checks.ts';
import { fieldAt } from './lint-fields.ts';
import { addressComplaints, ruleProblems, statementComplaint } from './lint-http.ts';
import { refusalOfPattern } from './pattern-safety.ts';
import { type AuthModeFile, type ProviderFile, withActions } from './provider-file.ts';
import { parseTemplate } from './template.ts';
import type { CatalogProblem, Path, YamlSource } from './yaml-source.ts';

interface PlacedMode {
  readonly source: YamlSource;
  readonly provider: ProviderFile;
  readonly mode: AuthModeFile;
  readonly check: CheckSpec;
  readonly path: Path;
}

type Complaint = readonly [part: Path, message: string];

/** Actions that the capabilities do not name, and capabilities that no auth mode has. */
export function capabilityProblems(source: YamlSource, provider: ProviderFile): CatalogProblem[] {
  const { capabilities, authModes, actions } = provider;
  return actionNames.flatMap((name) => {
    const capability = capabilityOf[name];
    if (!capabilities.includes(capability)) {
      return [
        ...(actions?.[name] === undefined ? [] : [['actions', name]]),
        ...authModes.flatMap((mode, index) =>
          (['actions', 'cannot'] as const).flatMap((part) =>
            mode[part]?.[name] === undefined ? [] : [['authModes', index, part, name]],
          ),
        ),
      ].map((path) => source.problem(path, `${capability} is not among the capabilities.`));
    }
    const available = authModes.filter(({ unavailableReason }) => unavailableReason === undefined);
    const isNowhere =
      available.length > 0 && available.every(({ cannot }) => cannot?.[name] !== undefined);
    return isNowhere
      ? [source.problem(['capabilities'], `No auth mode has ${capability}: leave it out.`)]
      : [];
  });
}

/** What is wrong with the actions of one auth mode that is available, its own and those of the provider. */
export function actionProblems(placed: PlacedMode): CatalogProblem[] {
  const { source, provider, mode, path } = placed;
  const { actions } = withActions(mode, provider.actions);
  return actionNames
    .filter((name) => provider.capabilities.includes(capabilityOf[name]))
    .flatMap((name) => {
      const action = actions?.[name];
      if (action === undefined) return absenceProblems(placed, name);
      if (mode.cannot?.[name] !== undefined && mode.actions?.[name] !== undefined)
        return [source.problem([...path, 'cannot', name], 'It has the action.')];
      const own = mode.actions?.[name] !== undefined;
      const at: Path = own ? [...path, 'actions', name] : ['actions', name];
      return problemsOf(placed, name, action, at);
    });
}

function absenceProblems(
  { source, mode, check, path }: PlacedMode,
  name: ActionName,
): CatalogProblem[] {
  if (mode.cannot?.[name] !== undefined) return [];
  if (name === 'sendEmail' && check.kind === 'SMTP') return [];
  const message = `"${mode.key}" has no action for ${capabilityOf[name]}: give it "${name}" under actions, or say why not under cannot.`;
  return [source.problem(path, message)];
}

function problemsOf(
  { source, mode, check }: PlacedMode,
  name: ActionName,
  action: HttpAction,
  path: Path,
): CatalogProblem[] {
  const whole = asCheck(action, check);
  const own = asCheck(action, { kind: 'NONE', reason: '' });
  const complaints: Complaint[] = [
    ...(isAuthenticated(whole) ? [] : [[['steps'], 'It sends no credentials.'] as const]),
    ...partComplaints(name, action, mode),
    ...action.steps.flatMap((step, index) =>
      stepComplaints(step, mode, index === action.steps.length - 1).map(
        ([part, message]): Complaint => [['steps', index, ...part], message],
      ),
    ),
    ...templatesOf(own).flatMap((placed) => templateComplaints(name, placed, mode)),
    ...(['id', 'link'] as const).flatMap((part) =>
      templateComplaints(
        name,
        { template: action[part] ?? '', path: [part], isSent: false, mayReadBody: true },
        mode,
      ),
    ),
  ];
  return [
    ...complaints.map(([part, message]) => source.problem([...path, ...part], message)),
    ...ruleProblems(source, own, path),
    ...faultFieldProblems({ source, mode, check: own, path }),
  ];
}

function partComplaints(name: ActionName, action: HttpAction, mode: AuthModeFile): Complaint[] {
  const isPublish = name === 'publish';
  return [
    ...(action.requires ?? []).flatMap((field, index): Complaint[] =>
      fieldAt(mode, field) === undefined
        ? [[['requires', index], `There is no field ${field} in the auth mode "${mode.key}".`]]
        : [],
    ),
    ...(['link', 'states'] as const).flatMap((part): Complaint[] =>
      action[part] !== undefined && !isPublish ? [[[part], 'Only a post has it.']] : [],
    ),
    ...(action.messageFaults ?? []).flatMap((fault, index): Complaint[] => {
      const message = statementComplaint(fault);
      return message === undefined ? [] : [[['messageFaults', index], message]];
    }),
  ];
}

function stepComplaints(step: ActionStep, mode: AuthModeFile, isLast: boolean): Complaint[] {
  const { form, formWhen = {}, json, method, expect } = step;
  const complaints: (Complaint | false)[] = [
    isLast && method !== 'POST' && [['method'], 'What does something is a POST.'],
    expect.body !== undefined &&
      expect.text !== undefined && [['expect', 'text'], 'A body is JSON or text: body or text.'],
    form !== undefined && json !== undefined && [['json'], 'A request has one body: form or json.'],
    method !== 'POST' &&
      (form !== undefined || json !== undefined) && [['method'], 'Only POST has a body.'],
  ];
  return [
    ...complaints.filter((complaint) => complaint !== false),
    ...addressComplaints(step, true, mode).map((message): Complaint => [['url'], message]),
    ...Object.entries(formWhen).flatMap(([name, pattern]): Complaint[] => {
      const message = Object.hasOwn(form ?? {}, name)
        ? refusalOfPattern(pattern, false)
        : `There is no parameter "${name}" in the form.`;
      return message === undefined ? [] : [[['formWhen', name], message]];
    }),
  ];
}

function templateComplaints(
  name: ActionName,
  { template, path, mayReadBody }: PlacedTemplate,
  mode: AuthModeFile,
): Complaint[] {
  const { namespace, names } = actionValues[name];
  const known: readonly string[] = names;
  const isLater = path[0] !== 'steps' || Number(path[1]) > 0;
  return parseTemplate(template).flatMap((piece): Complaint[] => {
    if ('literal' in piece) return [];
    const complain = (message: string): Complaint[] => [
      [path, `\${${piece.reference}} ${message}`],
    ];
    switch (piece.namespace) {
      case namespace:
        return known.includes(piece.name)
          ? []
          : complain(`is not known; there are ${known.join(', ')}.`);
      case 'config':
      case 'credentials':
        return fieldAt(mode, piece.reference) === undefined
          ? complain(`is no field of the auth mode "${mode.key}".`)
          : [];
      case 'earlier':
        return isLater && jsonPathPattern.test(piece.name)
          ? []
          : complain('reads the answer to an earlier request, by a plain path.');
      case 'body':
        return mayReadBody && jsonPathPattern.test(piece.name)
          ? []
          : complain('can only be read in id and link, by a plain path.');
      case 'header':
        return mayReadBody && /^[a-z0-9-]+$/.test(piece.name)
          ? []
          : complain('can only be read in id and link, by its name in lower case.');
      default:
        return complain('is not known.');
    }
  });
}
