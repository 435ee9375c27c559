import type { LabelsMessages } from './labels.messages';

const pl: LabelsMessages = {
  categories: {
    EMAIL: 'E-mail',
    SMS: 'SMS',
    CALENDAR: 'Kalendarz',
    HRIS: 'Kadry',
    PAYROLL: 'Płace',
    BACKGROUND_CHECK: 'Weryfikacja kandydatów',
    JOB_BOARD: 'Portale pracy',
    SOCIAL: 'Media społecznościowe',
    CMS: 'Publikacja treści',
    CHAT: 'Czat',
    CRM: 'CRM',
    ERP: 'ERP',
    EDI: 'EDI',
    PORTAL: 'Portale',
    STORAGE: 'Przechowywanie plików',
    PAYMENTS: 'Płatności',
  },
  roles: {
    OWNER: 'Właściciel',
    ADMIN: 'Administrator',
    IT_MANAGER: 'Menedżer IT',
    USER: 'Użytkownik',
    VIEWER: 'Obserwator',
  },
  apiKey: (name) => `klucz API ${name}`,
  justNow: 'przed chwilą',
};

export default pl;
