import type { CheckAllMessages } from './check-all.messages';

const pl: CheckAllMessages = {
  done: (count) => (count === 0 ? 'Nie ma czego sprawdzać' : `Sprawdzono ${count} z ${count}`),
  failed: 'Nie sprawdzono',
};

export default pl;
