interface Mode {
  readonly key: string;
  readonly configSchema: unknown;
  readonly credentialsSchema: unknown;
}

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly title?: string }>>;
}

/** What a field such as `credentials.token` is called in the form of an auth mode; null when it has no such field. */
export function fieldLabel(modes: readonly Mode[], modeKey: string, path: string): string | null {
  const mode = modes.find(({ key }) => key === modeKey);
  const [group, name = ''] = path.split('.');
  const schema = group === 'credentials' ? mode?.credentialsSchema : mode?.configSchema;
  return (schema as Schema | null | undefined)?.properties?.[name]?.title ?? null;
}
