#!/usr/bin/env bash
# A job reports what it did, with curl. The key needs the scope activity:write.
# The same externalId again changes nothing, so that a report may be sent again when its answer was lost.
set -euo pipefail
: "${PATCHBAY_URL:=http://127.0.0.1:4000}"
: "${PATCHBAY_API_KEY:?Set it to a key made in Connections › API keys.}"

curl --silent --show-error --fail-with-body "$PATCHBAY_URL/graphql" \
  --header "authorization: Bearer $PATCHBAY_API_KEY" \
  --header 'content-type: application/json' \
  --data @- <<'JSON'
{
  "query": "mutation Report($events: [RecordedEventInput!]!) { recordActivity(input: { events: $events }) { recorded duplicates userErrors { code message path } } }",
  "variables": {
    "events": [
      {
        "externalId": "nightly-2026-11-21",
        "eventType": "sync.completed",
        "status": "SUCCESS",
        "category": "ERP",
        "message": "Synced 42 orders.",
        "durationMs": 1830
      }
    ]
  }
}
JSON
