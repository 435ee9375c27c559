#!/usr/bin/env bash
# How things stand, with curl. The key needs the scope health:read.
set -euo pipefail
: "${PATCHBAY_URL:=http://127.0.0.1:4000}"
: "${PATCHBAY_API_KEY:?Set it to a key made in Connections › API keys.}"

curl --silent --show-error --fail-with-body "$PATCHBAY_URL/graphql" \
  --header "authorization: Bearer $PATCHBAY_API_KEY" \
  --header 'content-type: application/json' \
  --data '{"query": "{ dashboard { totals { total active errors } alerts { message since } successRate24h { percent } } }"}'
