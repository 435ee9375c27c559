import 'graphiql/setup-workers/vite';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { applyStoredTheme } from '../src/lib/theme';
import { Explorer } from './explorer';
import { askMember } from './member';
import './styles.css';

async function show(root: Element): Promise<void> {
  const member = await askMember();
  if (member === null) location.replace('/sign-in?to=/graphiql');
  else createRoot(root).render(createElement(Explorer, { member }));
}

applyStoredTheme();
const root = document.querySelector('#root');
if (root) {
  show(root).catch(() => {
    root.textContent = 'Patchbay does not answer. Load the page again.';
  });
}
