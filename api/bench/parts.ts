import { dashboard } from './dashboard/dashboard.part.ts';
import { deliveries } from './deliveries/deliveries.part.ts';
import { growth } from './growth/growth.part.ts';
import { health } from './health/health.part.ts';
import { pages } from './pages/pages.part.ts';
import type { Part } from './part.ts';
import { proxy } from './proxy/proxy.part.ts';
import { recording } from './recording/recording.part.ts';
import { starts } from './starts/starts.part.ts';
import { subscribers } from './subscribers/subscribers.part.ts';
import { tokens } from './tokens/tokens.part.ts';

/** In the order in which `pnpm bench` runs them; `pnpm bench <name> …` runs some. */
export const parts: Readonly<Record<string, Part>> = {
  dashboard,
  growth,
  subscribers,
  recording,
  health,
  deliveries,
  tokens,
  proxy,
  starts,
  pages,
};
