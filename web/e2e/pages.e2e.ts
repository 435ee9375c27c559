import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admin, card, fillSmtp, signIn } from './testkit/admin.ts';
import { buttonsOutOfView, installAudit } from './testkit/audit.ts';
import { openWindow } from './testkit/browser.ts';
import { auditEverySize, sizes } from './testkit/every-size.ts';
import { addMember, inviteByDialog } from './testkit/members.ts';
import { type World, mailAccount, startWorld } from './testkit/world.ts';

const longEmail = 'maksymilian.brzeczyszczykiewicz@very-long-name.example.com';

type Window = Awaited<ReturnType<typeof openWindow>>;

let world: World;
let member: Window;
let stranger: Window;
let reader: Window;
let integration: string;
let invitation: string;

beforeAll(async () => {
  world = await startWorld();
  member = await openAuditedWindow();
  stranger = await openAuditedWindow();
  reader = await openAuditedWindow();
  const { page } = member;
  await signIn(page, admin);
  await addMember(world.patchbay, 'IT_MANAGER');
  await signIn(reader.page, await addMember(world.patchbay, 'VIEWER'));
  invitation = await inviteByDialog(page, longEmail);
  await page.goto('/marketplace?connect=smtp');
  await fillSmtp(page, { port: world.mail.port, ...mailAccount });
  await page.getByRole('button', { name: 'Test & connect' }).click();
  await card(page, 'smtp').getByText('Connected').waitFor();
  await page.goto('/marketplace/smtp');
  const link = page.getByRole('main').getByRole('link', { name: 'SMTP', exact: true });
  integration = (await link.getAttribute('href')) ?? '';
});

afterAll(() => world?.close());

async function openAuditedWindow(): Promise<Window> {
  const window = await openWindow(world.browser, world.patchbay.url);
  await installAudit(window.context);
  // Contrast is that of the page at rest, not of a fade on its way.
  await window.page.emulateMedia({ reducedMotion: 'reduce' });
  return window;
}

interface Place {
  readonly name: string;
  readonly by?: 'a stranger' | 'a reader';
  readonly open: (page: Page) => Promise<void>;
}

const places: readonly Place[] = [
  {
    name: 'home',
    by: 'a reader',
    async open(page) {
      await page.goto('/');
      await page.getByRole('main').getByText('Connected').first().waitFor();
    },
  },
  {
    name: 'the marketplace',
    async open(page) {
      await page.goto('/marketplace');
      await card(page, 'smtp').getByText('Connected').waitFor();
    },
  },
  {
    name: 'the connect dialog',
    async open(page) {
      await page.goto('/marketplace?connect=smtp');
      await page.getByRole('dialog').getByLabel('Host').waitFor();
    },
  },
  {
    name: 'a provider',
    async open(page) {
      await page.goto('/marketplace/smtp');
      await page.getByRole('main').getByText('Connected').first().waitFor();
    },
  },
  {
    name: 'the health of an integration',
    async open(page) {
      await page.goto(integration);
      await page.getByRole('option', { name: /^Passed/ }).waitFor();
      await page.locator('canvas').waitFor();
    },
  },
  {
    name: 'troubleshooting an integration',
    async open(page) {
      await page.goto(`${integration}?troubleshoot=1`);
      await page.getByRole('dialog').getByText('Setup steps').waitFor();
    },
  },
  {
    name: 'the activity of an integration',
    async open(page) {
      await page.goto(integration);
      await page.getByRole('tab', { name: 'Activity' }).click();
      await page.getByRole('tabpanel').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'the configuration of an integration',
    async open(page) {
      await page.goto(integration);
      await page.getByRole('tab', { name: 'Configuration' }).click();
      await page.getByRole('tabpanel').getByText('localhost').first().waitFor();
    },
  },
  {
    name: 'an event in the logs',
    async open(page) {
      await page.goto('/integrations/logs');
      await page.locator('main li button[aria-expanded]').first().click();
      await page.getByText('integration.connected').first().waitFor();
    },
  },
  {
    name: 'the logs between two instants',
    async open(page) {
      await page.goto('/integrations/logs?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z');
      await page.getByText('The end must be after the start.').waitFor();
    },
  },
  {
    name: 'the ERP page',
    async open(page) {
      await page.goto('/integrations/erp');
      await page.getByText('Set up an ERP').waitFor();
      await page.getByText('The last 24 hours').waitFor();
    },
  },
  {
    name: 'the API keys',
    async open(page) {
      await page.goto('/integrations/api-keys');
      await page.getByText('No API key yet').waitFor();
    },
  },
  {
    name: 'the webhooks',
    async open(page) {
      await page.goto('/integrations/webhooks');
      await page.getByText('No webhooks').waitFor();
    },
  },
  {
    name: 'the error queue',
    async open(page) {
      await page.goto('/integrations/error-queue');
      await page.getByRole('tab', { name: 'Failed (0)' }).waitFor();
    },
  },
  {
    name: 'the profile',
    async open(page) {
      await page.goto('/settings/profile');
      await page.getByText('This window', { exact: true }).waitFor();
    },
  },
  {
    name: 'the code that an authenticator app scans',
    async open(page) {
      await page.goto('/settings/profile');
      await page.getByRole('button', { name: 'Turn on' }).click();
      await page
        .getByRole('dialog')
        .getByLabel(/^Password/)
        .fill(admin.password);
      await page.keyboard.press('Enter');
      await page.getByRole('img', { name: /^QR code/ }).waitFor();
    },
  },
  {
    name: 'the organization',
    async open(page) {
      await page.goto('/settings/organization');
      await page.getByLabel('Organization name').waitFor();
    },
  },
  {
    name: 'leaving the organization',
    async open(page) {
      await page.goto('/settings/profile');
      await page.getByRole('button', { name: 'Leave organization' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'the members',
    async open(page) {
      await page.goto('/settings/members');
      await page.getByText('it_manager.').waitFor();
      await page.getByText(longEmail).waitFor();
    },
  },
  {
    name: 'inviting a member',
    async open(page) {
      await page.goto('/settings/members');
      await page.getByRole('button', { name: 'Invite member' }).first().click();
      await page.getByRole('dialog').getByLabel('E-mail').waitFor();
    },
  },
  {
    name: 'the link of an invitation, for a long e-mail',
    async open(page) {
      await inviteByDialog(page, 'wenceslaus.brzeczyszczykiewicz@very-long-name.example.com');
    },
  },
  {
    name: 'an invitation for somebody else',
    async open(page) {
      await page.goto(invitation);
      await page.getByText('This invitation is for somebody else').waitFor();
    },
  },
  {
    name: 'an invitation',
    by: 'a stranger',
    async open(page) {
      await page.goto(invitation);
      await page.getByLabel('Your name').waitFor();
    },
  },
  {
    name: 'an invitation that is used up',
    by: 'a stranger',
    async open(page) {
      await page.goto('/invitation#used');
      await page.getByText('This link cannot be used').waitFor();
    },
  },
  {
    name: 'sign-in',
    by: 'a stranger',
    async open(page) {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').waitFor();
    },
  },
];

describe('every page fits its window and can be read by everyone', () => {
  it.each(places)('at all widths, light and dark: $name', async ({ open, by }) => {
    const windows = { 'a stranger': stranger, 'a reader': reader };
    const { page, problems } = by ? windows[by] : member;
    await open(page);
    await auditEverySize(page);
    expect(problems.splice(0)).toEqual([]);
  });

  it('has the buttons of a dialog in view, before and after a refusal', async () => {
    const { page } = member;
    await page.goto('/marketplace?connect=smtp');
    const dialog = page.getByRole('dialog');
    await fillSmtp(page, { port: world.mail.port, ...mailAccount, password: 'not the password' });
    for (const answered of [false, true]) {
      if (answered) {
        await dialog.getByRole('button', { name: 'Test & connect' }).click();
        await dialog.getByRole('button', { name: 'Save as inactive' }).waitFor();
      }
      for (const { audited: _, ...size } of sizes) {
        await page.setViewportSize(size);
        const where = `${size.width} × ${size.height}, ${answered ? 'after' : 'before'}`;
        expect.soft(await buttonsOutOfView(page), where).toEqual([]);
      }
    }
  });
});
