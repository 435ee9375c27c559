import { accountCheck, action, bearer, providerFile, source, tokenForms } from './provider-file.ts';

/** How a fake CMS is called. */
interface CmsProvider {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly allowsMultiple: boolean;
}

/** The catalog file of a CMS on this machine that knows its accounts by their tokens, and can publish. */
export function cmsYaml(provider: CmsProvider): string {
  const site = { name: 'siteUrl', title: 'Site address' };
  const post = { title: '${post.title}', body: '${post.body}', state: '${post.state}' };
  return providerFile({
    ...provider,
    category: 'CMS',
    setupSteps: ['Copy the token.'],
    capabilities: ['PUBLISH'],
    authModes: [{ key: 'token', kind: 'BEARER', label: 'Token', ...tokenForms(site) }],
    check: accountCheck({
      url: '${config.siteUrl}/me',
      auth: bearer('token'),
      hints: { '401': { text: 'Copy the token again.', field: 'credentials.token' } },
    }),
    actions: {
      publish: {
        source,
        steps: [action('Create the post', '${config.siteUrl}/posts', post, 201)],
        id: '${body.id}',
        link: '${body.url}',
        states: { DRAFT: 'hidden', PUBLISHED: 'live' },
      },
    },
  });
}
