import { render } from 'solid-js/web';
import { App } from './app';
import { applyStoredTheme } from './lib/theme';
import './styles.css';

applyStoredTheme();
const root = document.querySelector('#root');
if (root) render(() => <App />, root);
