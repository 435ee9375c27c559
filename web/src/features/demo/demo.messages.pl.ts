import type { DemoMessages } from './demo.messages';

const pl: DemoMessages = {
  label: 'Informacja o demo',
  text: 'To jest demo: dostawców odgrywa symulator na tym komputerze.',
  simulator: 'Otwórz symulator',
};

export default pl;
