import { GraphiQL } from 'graphiql';
import { createElement, useSyncExternalStore, type ReactElement } from 'react';
import { createFetcher } from './fetcher';
import { firstTabs } from './first-tabs';
import type { Member } from './member';
import { memberStorage } from './storage';
import { currentTheme, followTheme } from './theme';

const fetcher = createFetcher();

/** GraphiQL as this member gets it, with the look of the app and a way back to it. */
export function Explorer({ member }: { readonly member: Member }): ReactElement {
  const theme = useSyncExternalStore(followTheme, currentTheme);
  const back = createElement('a', { href: '/', className: 'graphiql-logo-link' }, '← Patchbay');
  return createElement(
    GraphiQL,
    {
      fetcher,
      storage: memberStorage(member.id),
      defaultTabs: firstTabs(member.permissions),
      forcedTheme: theme,
      // A request that carries both the cookie and an authorization header is refused: there is no use for headers.
      isHeadersEditorEnabled: false,
      showPersistHeadersSettings: false,
      schemaDescription: true,
      inputValueDeprecation: true,
      customScalarSchemas: { JSON: {}, DateTime: { type: 'string' } },
    },
    createElement(GraphiQL.Logo, null, back),
  );
}
