import type { GuardMessages } from './guard.messages';

const pl: GuardMessages = {
  noAnswer: 'Patchbay nie odpowiada',
  localeNotKept: 'Język zmieniono tylko w tej przeglądarce',
  forbidden: 'Brak uprawnień',
};

export default pl;
