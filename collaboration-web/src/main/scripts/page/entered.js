/* What is entered while an answer is awaited survives the update that the answer brings. */
import { all, hear, root } from './dom.js';

const entered = new Map();

document.addEventListener('input', ({ target }) => {
  const isAwaited = root.classList.contains('is-busy');
  if (isAwaited && target.name && target.type !== 'file') {
    entered.set(target.type === 'checkbox' ? target : target.name, target);
  }
}, true);

function enterAgain(field) {
  const isChoice = field.type === 'radio' || field.type === 'checkbox';
  const what = isChoice ? 'checked' : 'value';
  const present = all('[name="' + CSS.escape(field.name) + '"]').find((one) => !isChoice || one.value === field.value);
  if (present && present !== field && present[what] !== field[what]) {
    present[what] = field[what];
    present.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

hear('asked', () => entered.clear());
hear('settled', () => [...entered.values()].forEach(enterAgain));
