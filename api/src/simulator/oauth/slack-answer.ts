import type { TokenAnswer, TokenOutcome } from './vendor-options.ts';

/** The workspace of a simulated Slack. */
const team = { id: 'T12345678', name: 'Acme' };

/**
 * Slack's own shape: status 200 whatever happened, and `ok` says whether.
 * Source: https://docs.slack.dev/reference/methods/oauth.v2.access
 */
export function slackAnswer(outcome: TokenOutcome): TokenAnswer {
  if (!outcome.ok) return { status: 200, body: { ok: false, error: slackError(outcome) } };
  const { account, tokens, clientId } = outcome;
  const body = {
    ok: true,
    ...tokens,
    token_type: 'bot',
    bot_user_id: 'U12345678',
    app_id: clientId,
    team,
    enterprise: null,
    authed_user: { id: account?.id ?? '' },
  };
  return { status: 200, body };
}

function slackError({ error, grantType }: Extract<TokenOutcome, { ok: false }>): string {
  switch (error) {
    case 'invalid_client':
      return 'bad_client_secret';
    case 'invalid_grant':
      return grantType === 'refresh_token' ? 'invalid_refresh_token' : 'invalid_code';
    default:
      return error;
  }
}
