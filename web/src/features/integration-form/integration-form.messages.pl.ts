import { pluralsOf } from '../../i18n';
import type { IntegrationFormMessages } from './integration-form.messages';

const plural = pluralsOf('pl');

const characters = (count: number): string =>
  `${count} ${plural(count, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}`;

const pl: IntegrationFormMessages = {
  title: {
    loading: 'Połącz',
    connect: (provider) => `Połącz ${provider}`,
    edit: (name) => `Edycja: ${name}`,
    reconnect: (name) => `Ponowne połączenie: ${name}`,
  },
  submit: {
    connect: 'Połącz',
    save: 'Zapisz',
    testAndConnect: 'Testuj i połącz',
    testAndSave: 'Testuj i zapisz',
    testAndReconnect: 'Testuj i połącz ponownie',
    saveInactive: 'Zapisz jako nieaktywną',
    saveUntested: 'Zapisz bez testu',
  },
  form: {
    documentation: (provider) => `Dokumentacja ${provider}`,
    authModes: 'Sposób logowania',
    presets: 'Gotowe ustawienia',
    fillInFor: 'Wypełnij dla',
    name: 'Nazwa',
    choose: 'Wybierz',
    blankKeeps: 'Pozostaw puste, aby zachować zapisaną wartość.',
    regenerate: 'Utwórz nowe',
    regenerateAt: (vendor) => `Utwórz nową wartość na stronie ${vendor}`,
    regenerateLabel: (field, vendor) => `Utwórz nowe: ${field} na stronie ${vendor}`,
  },
  name: {
    missing: 'Podaj nazwę.',
    taken: 'Inna integracja ma już tę nazwę.',
  },
  fields: {
    required: (label) => `Pole „${label}” jest wymagane.`,
    pattern: (_, hint) => `Wymagany format: ${hint}.`,
    form: 'Wartość nie ma oczekiwanego formatu.',
    tooShort: (least) => `Wpisz co najmniej ${characters(least)}.`,
    tooLong: (most) => `Wpisz najwyżej ${characters(most)}.`,
    email: 'Podaj adres e-mail.',
    uri: 'Podaj pełny adres, na przykład https://example.com.',
    hostname: 'Podaj nazwę hosta, na przykład mail.example.com.',
    number: 'Podaj liczbę.',
    wholeNumber: 'Podaj liczbę całkowitą.',
    between: (minimum, maximum) => `Podaj liczbę od ${minimum} do ${maximum}.`,
    atLeast: (minimum) => `Podaj liczbę nie mniejszą niż ${minimum}.`,
    atMost: (maximum) => `Podaj liczbę nie większą niż ${maximum}.`,
    choice: 'Wybierz jedną z pozycji listy.',
  },
  outcome: {
    testing: 'Trwa test',
    seconds: (seconds) => `${seconds} s`,
    cancel: 'Anuluj',
    failed: 'Test nie powiódł się',
    took: (duration) => `Czas trwania: ${duration}.`,
    vendorDocumentation: 'Dokumentacja dostawcy',
    otherIdentity: 'To inne konto niż poprzednio',
    connectThis: 'Połącz to konto',
    conflict: 'W międzyczasie ktoś zmienił tę integrację',
    reload: 'Wczytaj ponownie',
    broken: 'Na tej stronie wystąpił błąd. Wczytaj ją ponownie.',
  },
  toast: {
    connected: (name, duration) => `Połączono: ${name} (${duration})`,
    saved: (name) => `Zapisano: ${name}`,
    reconnected: (name) => `Połączono ponownie: ${name}`,
    signedInAs: (identity) => `Zalogowano jako ${identity}`,
  },
  loading: {
    failed: 'Nie udało się wczytać formularza',
    noProvider: 'Nie ma dostawcy o tym kluczu.',
    deleted: 'Integracja została w międzyczasie usunięta.',
    notYet: 'Połączenie nie jest jeszcze możliwe.',
    onlyOne: 'Dostawca jest już połączony, a możliwa jest tylko jedna jego integracja.',
  },
  refusal: ({ code, message }) =>
    code === 'CONFLICT'
      ? 'Wczytaj dane ponownie, sprawdź, co się zmieniło, i spróbuj jeszcze raz.'
      : message,
};

export default pl;
