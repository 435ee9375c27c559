interface Mode {
  readonly key: string;
  readonly kind: string;
  readonly oauth: { readonly hasOperatorClient: boolean } | null;
}

/**
 * The ways to connect, the first one to begin with: signing in where the operator has an OAuth app, as there is nothing
 * to enter; else signing in where the organization does so already; else the order of the provider's file.
 */
export function orderModes<Known extends Mode>(
  modes: readonly Known[],
  /** The auth modes of the integrations that the organization has of the provider. */
  used: readonly string[],
): readonly Known[] {
  const signIns = modes.filter(({ kind }) => kind === 'OAUTH2_CODE');
  const first =
    signIns.find(({ oauth }) => oauth?.hasOperatorClient) ??
    signIns.find(({ key }) => used.includes(key));
  return first ? [first, ...modes.filter((mode) => mode !== first)] : modes;
}
