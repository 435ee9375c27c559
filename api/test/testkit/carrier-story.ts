import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type FakeCarrier, accepted, carrierCatalog, startFakeCarrier } from './fake-carriers.ts';
import { type Story, useStory } from './story.ts';
import type { TestOrganization } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export interface CarrierStory extends Story {
  /** Takes whatever it is given, until a test says otherwise. */
  readonly carrier: FakeCarrier;
  /** An organization of this test alone. */
  readonly acme: TestOrganization<'ADMIN' | 'VIEWER'>;
  readonly admin: TestClient;
}

/** A Patchbay with a vendor that sends e-mail and text messages over HTTP. */
export function useCarrierStory(env: Readonly<Record<string, string>> = {}): CarrierStory {
  const story = useStory({ env: { PATCHBAY_CATALOG_DIR: carrierCatalog(), ...env } });
  let carrier: FakeCarrier;
  let acme: TestOrganization<'ADMIN' | 'VIEWER'>;
  beforeAll(async () => {
    carrier = await startFakeCarrier();
  });
  afterAll(() => carrier.close());
  beforeEach(async () => {
    acme = await story.app.organization('Acme', 'ADMIN', 'VIEWER');
    story.world.mail.messages.length = 0;
    carrier.asked.length = 0;
    carrier.answer = accepted;
  });
  return {
    get app() {
      return story.app;
    },
    get world() {
      return story.world;
    },
    get carrier() {
      return carrier;
    },
    get acme() {
      return acme;
    },
    get admin() {
      return acme.as.ADMIN;
    },
  };
}
