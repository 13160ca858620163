/* The list of errors takes the focus; each of its links leads to the field it is about. */
import { all, atStart, isShown } from './dom.js';

const LIST = '.alert-error[tabindex]';

/** Whether the page says that something was not done. */
export function isRefused() {
  return document.querySelector(LIST) !== null;
}

export function focusErrors() {
  const boxes = all(LIST + ', .conflict').filter(isShown);
  (boxes.find((box) => box.closest('dialog')) ?? boxes[0])?.focus();
}

/** The field that an error is about: itself, or the first control of a group. */
function focusField(id) {
  const target = document.getElementById(id);
  const control = target?.matches('input, select, textarea, button, a[href]')
    ? target
    : target?.querySelector('input:not([type=hidden]), select, textarea, button, a[href]');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
  return Boolean(control);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-field]');
  if (link && focusField(link.dataset.field)) {
    event.preventDefault();
  }
});

atStart(focusErrors);
