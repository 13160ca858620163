/* What is entered while an answer is awaited survives the update that the answer brings. */
import { all, hear, root } from './dom.js';

const entered = new Map();

// What stands in the field is kept, not the field: a radio button loses its choice to the one that takes its place.
document.addEventListener('input', ({ target }) => {
  const isAwaited = root.classList.contains('is-busy');
  if (isAwaited && target.name && target.type !== 'file') {
    const { name, type, value, checked } = target;
    entered.set(type === 'checkbox' ? target : name, { field: target, name, type, value, checked });
  }
}, true);

function enterAgain({ field, name, type, value, checked }) {
  const isChoice = type === 'radio' || type === 'checkbox';
  const present = all('[name="' + CSS.escape(name) + '"]').find((one) => !isChoice || one.value === value);
  if (present && present !== field && (isChoice ? present.checked !== checked : present.value !== value)) {
    Object.assign(present, isChoice ? { checked } : { value });
    present.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

hear('asked', () => entered.clear());
hear('settled', () => [...entered.values()].forEach(enterAgain));
