import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { admin } from './admin.ts';
import type { PatchbayProcess } from './patchbay-process.ts';

/** A further member of the first organization, with the admin's password. */
export async function addMember(
  patchbay: PatchbayProcess,
  role: 'ADMIN' | 'IT_MANAGER' | 'USER' | 'VIEWER',
): Promise<{ email: string; password: string }> {
  const id = randomUUID();
  const email = `${role.toLowerCase()}.${id}@example.com`;
  await patchbay.query(
    `insert into users (id, email, name, password_hash, created_at)
     select $1, $2, $3, password_hash, now() from users where email = $4`,
    [id, email, `The ${role.toLowerCase()}`, admin.email],
  );
  await patchbay.query(
    `insert into memberships (org_id, user_id, role, created_at)
     select id, $1, $2, now() from organizations order by created_at limit 1`,
    [id, role],
  );
  return { email, password: admin.password };
}

/** Makes somebody a viewer of a further organization. */
export async function addOrganization(
  patchbay: PatchbayProcess,
  email: string,
  name: string,
): Promise<void> {
  const id = randomUUID();
  await patchbay.query('insert into organizations (id, name, created_at) values ($1, $2, now())', [
    id,
    name,
  ]);
  await patchbay.query(
    `insert into memberships (org_id, user_id, role, created_at)
     select $1, id, 'VIEWER', now() from users where email = $2`,
    [id, email],
  );
}

/** Makes the link of an invitation as a viewer by the dialog, which stays open. */
export async function inviteByDialog(page: Page, email: string): Promise<string> {
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite member' }).first().click();
  await page.getByRole('dialog').getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Create link' }).click();
  return page.getByLabel('Invitation link').inputValue();
}
