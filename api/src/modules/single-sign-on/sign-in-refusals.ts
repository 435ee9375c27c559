import { SingleSignOnRefusal } from './refusal.ts';

/** Whoever has no place is nobody here. */
export function noOrganization(name: string): SingleSignOnRefusal {
  return new SingleSignOnRefusal(
    'SSO_NO_ORGANIZATION',
    `${name} knows you, but names no organization of this Patchbay in which you have a role. Ask whoever manages your account there to add one.`,
  );
}
