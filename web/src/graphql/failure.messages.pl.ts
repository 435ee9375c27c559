import type { FailureMessages } from './failure.messages';

const pl: FailureMessages = {
  codes: {
    NETWORK: 'Nie można połączyć się z serwerem. Sprawdź połączenie i spróbuj ponownie.',
    EMPTY: 'Serwer przesłał pustą odpowiedź.',
    CANCELLED: 'Anulowano.',
    FORBIDDEN: 'Twoja rola na to nie pozwala. Poproś administratora organizacji.',
    UNAUTHENTICATED: 'Sesja wygasła. Zaloguj się ponownie.',
    RATE_LIMITED: 'Zbyt wiele żądań w krótkim czasie. Odczekaj minutę i spróbuj ponownie.',
  },
  internal: (requestId) =>
    `Wystąpił błąd po stronie serwera. Zgłaszając problem, podaj numer żądania: ${requestId}.`,
};

export default pl;
