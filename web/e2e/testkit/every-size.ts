import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sidewaysScrolls, violations } from './audit.ts';

/** From the smallest phone to a desk. */
export const sizes = [
  { width: 320, height: 640, audited: false },
  { width: 375, height: 812, audited: true },
  { width: 768, height: 1024, audited: false },
  { width: 1280, height: 800, audited: true },
] as const;
const schemes = ['light', 'dark'] as const;

/** Expects that what is on screen fits its window, and that everyone can read it, at all widths, light and dark. */
export async function auditEverySize(page: Page): Promise<void> {
  for (const { audited, ...size } of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      const where = `${size.width} px, ${colorScheme}`;
      expect.soft(await sidewaysScrolls(page), where).toEqual([]);
      expect.soft(audited ? await violations(page) : [], where).toEqual([]);
    }
  }
}
