/** What a type of event means, and what one of it says. */
export interface EventExample {
  readonly description: string;
  readonly message: string;
  readonly status?: 'SUCCESS' | 'WARNING' | 'ERROR';
  readonly errorMessage?: string;
  readonly by?: 'member' | 'apiKey' | 'system';
  readonly ofIntegration?: true;
  readonly durationMs?: number;
  readonly externalId?: string;
}

export type Examples = Readonly<Record<string, EventExample>>;
