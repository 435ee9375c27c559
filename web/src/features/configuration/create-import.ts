import { createSignal, type Accessor } from 'solid-js';
import { useFailureText, useGraphql, type RequestFailed } from '../../graphql';
import type { ImportPlanFieldsFragment } from '../../graphql/generated/graphql';
import { applyImportMutation, planImportMutation } from './configuration.documents';
import { useConfigurationMessages } from './configuration.messages';

const maxBytes = 2_000_000;

/** Where an import stands: a file is chosen, its plan is looked at, it was applied. */
export type ImportPhase =
  | { readonly name: 'choosing' }
  | { readonly name: 'planning' }
  | { readonly name: 'planned'; readonly file: string; readonly plan: ImportPlanFieldsFragment }
  | { readonly name: 'applied'; readonly plan: ImportPlanFieldsFragment };

export interface Import {
  readonly phase: Accessor<ImportPhase>;
  readonly problem: Accessor<string | null>;
  readonly applying: Accessor<boolean>;
  choose(file: File): Promise<void>;
  apply(): Promise<void>;
  startOver(): void;
}

/** One import, from the file to its result. */
export function createImport(): Import {
  const t = useConfigurationMessages();
  const { send } = useGraphql();
  const failureText = useFailureText();
  const [phase, setPhase] = createSignal<ImportPhase>({ name: 'choosing' });
  const [problem, setProblem] = createSignal<string | null>(null);
  const [applying, setApplying] = createSignal(false);
  let content: unknown = null;

  function refuse(words: string): void {
    setPhase({ name: 'choosing' });
    setProblem(words);
  }

  async function choose(file: File): Promise<void> {
    setProblem(null);
    if (file.size > maxBytes) return refuse(t().imported.choose.tooLarge);
    setPhase({ name: 'planning' });
    try {
      content = JSON.parse(await file.text());
    } catch {
      return refuse(t().imported.choose.unreadable);
    }
    try {
      const { planImport } = await send(planImportMutation, { file: content });
      if (planImport.plan) setPhase({ name: 'planned', file: file.name, plan: planImport.plan });
      else refuse(planImport.userErrors[0]?.message ?? t().imported.failed);
    } catch (error) {
      refuse(failureText(error as RequestFailed));
    }
  }

  async function apply(): Promise<void> {
    const current = phase();
    if (current.name !== 'planned') return;
    setApplying(true);
    setProblem(null);
    const { fingerprint } = current.plan;
    try {
      const { applyImport } = await send(applyImportMutation, { file: content, fingerprint });
      const { plan, userErrors } = applyImport;
      setProblem(userErrors[0]?.message ?? null);
      if (plan) setPhase(userErrors.length > 0 ? { ...current, plan } : { name: 'applied', plan });
    } catch (error) {
      setProblem(failureText(error as RequestFailed));
    } finally {
      setApplying(false);
    }
  }

  return {
    phase,
    problem,
    applying,
    choose,
    apply,
    startOver: () => {
      setProblem(null);
      setPhase({ name: 'choosing' });
    },
  };
}
