import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { listen } from '../fixtures/loopback.ts';
import { useCarrierStory } from './carrier-story.ts';
import type { FakeCarrier } from './fake-carriers.ts';
import { type FakeMailServer, startFakeMailServer } from './fake-mail-server.ts';
import { connectMailWith } from './message-stories.ts';
import { connectCarrier } from './sending-stories.ts';

/** A Patchbay with two mail servers and a vendor that sends over HTTP. */
export function useFailoverStory() {
  const story = useCarrierStory();
  let second: FakeMailServer;
  beforeAll(async () => {
    second = await startFakeMailServer();
  });
  afterAll(() => second.close());
  beforeEach(() => {
    second.messages.length = 0;
    for (const { refusedRecipients } of [story.world.mail, second]) refusedRecipients.clear();
  });

  /** Each a second after the one before: in this order they are asked, until another one is set. */
  function connect(name: string, config: object) {
    story.app.clock.advance({ seconds: 1 });
    return connectMailWith(story.admin, story.world, config, { name, skipTest: true });
  }

  function connectHttp(
    key: 'fake-mail' | 'fake-sms',
    vendor: Pick<FakeCarrier, 'url'>,
    options: Parameters<typeof connectCarrier>[3],
  ) {
    story.app.clock.advance({ seconds: 1 });
    return connectCarrier(story.admin, key, vendor, options);
  }

  /** The second mail server, for the form. */
  const secondServer = () => ({ port: second.port });
  /** What the second mail server has taken. */
  const atSecond = () => second.messages;
  return { story, connect, connectHttp, secondServer, atSecond };
}

/** A port where nothing listens. */
export async function deadPort(): Promise<number> {
  const server = createServer();
  const { port } = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
