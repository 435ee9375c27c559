import type { ReconnectMessages } from './reconnect.messages';

const pl: ReconnectMessages = {
  reconnect: 'Połącz ponownie',
  about: (name) => `Połącz ponownie: ${name}`,
};

export default pl;
