#!/usr/bin/env bash
# Sends an e-mail, with curl. The key needs the scope messages:send.
# The same idempotency key within 24 hours is the same message, sent once: it may be sent again when the answer was lost.
set -euo pipefail
: "${PATCHBAY_URL:=http://127.0.0.1:4000}"
: "${PATCHBAY_API_KEY:?Set it to a key made in Connections › API keys.}"
: "${RECIPIENT:=ada@example.org}"

curl --silent --show-error --fail-with-body "$PATCHBAY_URL/graphql" \
  --header "authorization: Bearer $PATCHBAY_API_KEY" \
  --header 'content-type: application/json' \
  --data @- <<JSON
{
  "query": "mutation Send(\$input: SendEmailInput!) { sendEmail(input: \$input) { message { id outcome tries { integrationName outcome error } } duplicate userErrors { code message } } }",
  "variables": {
    "input": {
      "to": "$RECIPIENT",
      "subject": "Your shift",
      "text": "It begins at eight.",
      "idempotencyKey": "shift-2417-reminder"
    }
  }
}
JSON
