/* Dialogs are the browser's own: Escape closes them, and the focus goes back to what opened them. */
import { all, isShown } from './dom.js';

const FIELDS = 'input, select, textarea';
const ACTIONS = '.dialog-actions button';
const openers = new WeakMap();

/** @param opener the id of the button that may be made anew while the dialog is open */
export function openDialog(id, opener) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) {
    openers.set(dialog, opener);
    dialog.showModal();
    const first = all(FIELDS, dialog).find((field) => isShown(field) && !field.disabled);
    (first ?? dialog.querySelector(ACTIONS))?.focus();
  }
}

export function closeDialog(id) {
  document.getElementById(id)?.close();
}

// It does not bubble.
document.addEventListener('close', ({ target }) => {
  if (document.activeElement === document.body) {
    document.getElementById(openers.get(target))?.focus();
  }
}, true);

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-opens], [data-closes]');
  if (button) {
    openDialog(button.dataset.opens);
    closeDialog(button.dataset.closes);
  }
});

/** Tab goes round within the dialog. */
document.addEventListener('keydown', (event) => {
  const dialog = all('dialog[open]').pop();
  if (event.key === 'Tab' && dialog) {
    const stops = all('a[href], button, input, select, textarea, summary, iframe', dialog)
      .filter((stop) => isShown(stop) && !stop.disabled);
    const [from, to] = event.shiftKey ? [stops.at(0), stops.at(-1)] : [stops.at(-1), stops.at(0)];
    if (event.target === from) {
      event.preventDefault();
      to.focus();
    }
  }
});
