import {
  createSubmission as createSubmissionWith,
  type Refusal,
  type Submission,
} from '../../graphql/create-submission';
import { useProfileMessages } from './profile.messages';

/** One form of the profile. `words` are for refusals that it knows better than the server. */
export function createSubmission<Field extends string>(
  words?: (refusal: Refusal) => string | undefined,
): Submission<Field> {
  const t = useProfileMessages();
  return createSubmissionWith((refusal) => words?.(refusal) ?? t().refusal(refusal));
}
