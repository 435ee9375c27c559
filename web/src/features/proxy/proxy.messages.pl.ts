import type { ProxyMessages } from './proxy.messages';

const pl: ProxyMessages = {
  title: 'Wywołania przez Patchbay',
  lead: (provider) =>
    `Narzędzie wywołuje ten adres zamiast adresu ${provider}, z kluczem API o zakresie „proxy”. Patchbay dodaje dane logowania; narzędzie ich nie widzi.`,
  address: 'Adres',
  curl: 'Wypróbuj w curl',
  path: 'ŚCIEŻKA',
  key: 'TWÓJ_KLUCZ_API',
  create: 'Utwórz klucz API',
  failed: 'Nie udało się wczytać adresu',
};

export default pl;
