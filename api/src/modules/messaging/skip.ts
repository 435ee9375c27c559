/** Why an integration is passed over, for programs; a person reads words. */
export const skipReasons = [
  'DISCONNECTED',
  'DISABLED',
  'NEEDS_REAUTH',
  'SETTING_MISSING',
  'FAILING',
  'LIMIT_REACHED',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What is in the way of asking an integration. */
export interface Skip {
  readonly reason: SkipReason;
  readonly words: string;
  /** When it is over by itself. */
  readonly until?: Date;
}
