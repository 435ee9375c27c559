import type { AppMessages } from './app.messages';

const pl: AppMessages = {
  broken: {
    title: 'Nie udało się wyświetlić Patchbay',
    message:
      'Wczytaj stronę ponownie. Jeśli to nie pomoże, powiadom osobę, która zarządza tym serwerem.',
  },
};

export default pl;
