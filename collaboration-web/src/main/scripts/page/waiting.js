/* Whether an answer is awaited, and for how long already; that there was none. */
import { hear, root } from './dom.js';
import { tell } from './told.js';

const LONG = 8000;
let patience;

export function startWaiting() {
  stopWaiting();
  patience = setTimeout(() => tell('slow', true), LONG);
}

export function stopWaiting() {
  clearTimeout(patience);
  tell('slow', false);
}

hear('asked', () => {
  root.classList.add('is-busy');
  tell('connection', false);
  tell('failure', false);
  startWaiting();
});

hear('unanswered', ({ reached }) => tell(reached ? 'failure' : 'connection', true));

hear('settled', () => {
  root.classList.remove('is-busy');
  stopWaiting();
});
