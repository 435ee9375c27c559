import type { CallbackPhase } from './create-callback';
import type { OAuthMessages } from './oauth.messages';
import type { SignInResult } from './sign-in-channel';

type Words = Pick<OAuthMessages, 'callback' | 'refusal'>;
type Failure = Extract<SignInResult, { kind: 'failed' }>;
type Answer = Extract<SignInResult, { kind: 'answered' }>['payload'];

/** What the page says, and where it leads. */
export interface CallbackView {
  readonly title: string;
  readonly lead: string;
  /** What went wrong, in full. */
  readonly problem: string | null;
  readonly way: { readonly href: string; readonly label: string } | null;
}

const marketplace = '/marketplace';

function wayBack({ integrationId, providerKey }: Answer, words: Words['callback']) {
  if (integrationId) return { href: `/integrations/${integrationId}`, label: words.open };
  if (!providerKey) return { href: marketplace, label: words.tryAgain };
  const key = encodeURIComponent(providerKey);
  return { href: `${marketplace}/${key}?connect=${key}`, label: words.tryAgain };
}

function refusedView(answer: Answer, { callback, refusal }: Words): CallbackView {
  const way = wayBack(answer, callback);
  const [first] = answer.userErrors;
  if (answer.check?.outcome === 'FAILED') {
    const problem = [answer.check.message, answer.check.hint].filter(Boolean).join(' ');
    return { title: callback.failed, lead: callback.checkFailed, problem, way };
  }
  const isOther = first?.code === 'IDENTITY_CHANGED';
  return {
    title: callback.failed,
    lead: isOther ? callback.otherAccount : refusal.title(first?.code ?? '', callback.provider),
    problem: [first && refusal.message(first), isOther && callback.otherAccountWhy]
      .filter(Boolean)
      .join(' '),
    way,
  };
}

function resultView(
  result: SignInResult,
  words: Words,
  failureText: (failure: Failure) => string,
): CallbackView {
  const { callback } = words;
  if (result.kind === 'failed') {
    const way = { href: marketplace, label: callback.tryAgain };
    return { title: callback.failed, lead: callback.unanswered, problem: failureText(result), way };
  }
  const { integration, userErrors } = result.payload;
  if (!integration || userErrors.length > 0) return refusedView(result.payload, words);
  return {
    title: callback.connected(integration.name),
    lead: callback.closeWindow,
    problem: null,
    way: { href: `/integrations/${integration.id}`, label: callback.open },
  };
}

/** What there is to say in a phase. */
export function callbackView(
  phase: CallbackPhase,
  words: Words,
  failureText: (failure: Failure) => string,
): CallbackView {
  const { callback } = words;
  switch (phase.name) {
    case 'working':
      return { title: callback.working, lead: callback.workingWhy, problem: null, way: null };
    case 'told':
      return { title: callback.told, lead: callback.toldWhy, problem: null, way: null };
    case 'signed-out': {
      const way = { href: `/sign-in?to=${marketplace}`, label: callback.signIn };
      return { title: callback.signedOut, lead: callback.signedOutWhy, problem: null, way };
    }
    case 'nothing': {
      const way = { href: marketplace, label: callback.marketplace };
      return { title: callback.nothing, lead: callback.nothingWhy, problem: null, way };
    }
    case 'result':
      return resultView(phase.result, words, failureText);
  }
}
