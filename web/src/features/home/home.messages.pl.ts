import type { HomeMessages } from './home.messages';

const pl: HomeMessages = {
  title: 'Strona główna',
  failed: 'Nie udało się wczytać przeglądu',
  integrations: 'Integracje',
  marketplace: 'Katalog',
  totals: {
    connected: 'Połączone',
    attention: 'Wymagają uwagi',
    notCheckable: 'Bez możliwości testu',
    notChecked: 'Jeszcze niesprawdzone',
    inactive: 'Nieaktywne',
    of: (total) => `z ${total}`,
  },
  firstRun: {
    title: 'Połącz pierwszego dostawcę',
    lead: 'Patchbay gromadzi zewnętrzne usługi w jednym miejscu i informuje, gdy któraś przestaje działać.',
    choose: {
      title: 'Wybierz dostawcę',
      text: 'Na każdej karcie widać, do czego służy i co jest potrzebne do połączenia.',
    },
    enter: {
      title: 'Podaj dane logowania',
      text: 'Najpierw sprawdzamy je u dostawcy, potem zapisujemy w postaci zaszyfrowanej.',
    },
    see: {
      title: 'Obserwuj stan',
      text: 'Każde otwarte okno pokazuje stan integracji i przyczynę awarii.',
    },
    suggestions: 'Od czego warto zacząć',
    connect: 'Połącz',
    connectProvider: (name) => `Połącz ${name}`,
    browse: (count) => `Przeglądaj wszystkich dostawców (${count})`,
  },
  readOnly: {
    title: 'Nic jeszcze nie jest połączone',
    lead: 'Dostawców łączy administrator organizacji. Stan pierwszego pojawi się tutaj od razu po połączeniu.',
  },
};

export default pl;
