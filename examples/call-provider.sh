#!/usr/bin/env bash
# Calls a provider through Patchbay, with curl. The key needs the scope proxy; the address is proxyUrl of the integration.
set -euo pipefail
: "${PATCHBAY_PROXY_URL:?Set it to proxyUrl of an integration, as http://127.0.0.1:4000/proxy/int_….}"
: "${PATCHBAY_API_KEY:?Set it to a key made in Connections › API keys.}"
: "${PROVIDER_PATH:=/}"

curl --silent --show-error --fail-with-body "$PATCHBAY_PROXY_URL$PROVIDER_PATH" \
  --header "authorization: Bearer $PATCHBAY_API_KEY" \
  --header 'accept: application/json' \
  --header 'patchbay-deadline-ms: 60000'
