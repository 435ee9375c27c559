import { Show } from 'solid-js';
import { useFailureText } from '../../graphql';
import { Notice } from '../../ui';
import type { JoinProblem, OpenedLink, Preview } from './create-invitation';
import { useInvitationMessages } from './invitation.messages';

/** What every step of joining knows. */
export interface StepProps {
  link: OpenedLink;
  invitation: Preview;
}

/** What went wrong, unless a field shows it. */
export function ProblemNotice(props: { problem: JoinProblem | null; fields?: readonly string[] }) {
  const t = useInvitationMessages();
  const failureText = useFailureText();
  const words = () => {
    const { problem } = props;
    if (!problem) return null;
    if ('failure' in problem) return failureText(problem.failure);
    const isInField = props.fields?.some((field) => problem.refusal.path.includes(field));
    return isInField ? null : t().refusal(problem.refusal);
  };
  return <Show when={words()}>{(text) => <Notice tone="error">{text()}</Notice>}</Show>;
}

/** For password managers: whose password it is. */
export function HiddenUsername(props: { email: string }) {
  return (
    <input type="email" name="email" autocomplete="username" value={props.email} readOnly hidden />
  );
}
