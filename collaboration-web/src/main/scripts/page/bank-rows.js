/* Rows of the bank, by keyboard: up and down, Enter for what is chosen, Shift+Enter for all that is sure, V to let a row rest. */
import { amountOf, textOf } from './entry-amounts.js';
import { all, atStart, hear } from './dom.js';

const bankRows = () => all('[data-bank-rows] [data-bank-row]');

function goTo(by) {
  const rows = bankRows();
  const chosen = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  rows[chosen < 0 ? 0 : chosen + by]?.click();
}

const KEYS = {
  ArrowDown: () => goTo(1),
  ArrowUp: () => goTo(-1),
  Enter: () => document.querySelector('[data-bank-main] button')?.click(),
  'Shift+Enter': () => document.querySelector('[data-bank-sure] button')?.click(),
  v: () => document.getElementById('holdForm:reason')?.focus(),
};

document.addEventListener('keydown', (event) => {
  const act = KEYS[(event.shiftKey ? 'Shift+' : '') + event.key];
  const isElsewhere = event.target.matches('input, select, textarea, button, a, summary, [contenteditable]');
  if (act && bankRows().length && !isElsewhere && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
});

function showLeft() {
  const match = document.querySelector('[data-bank-match]');
  if (match) {
    const chosen = all('[data-bank-part]', match)
      .filter((box) => box.checked)
      .map((box) => box.closest('tr').querySelector('.number input'));
    const taken = [...chosen, ...all('[data-bank-line]', match)]
      .reduce((sum, field) => sum + (amountOf(field.value) ?? 0), 0);
    match.querySelector('[data-bank-left]').textContent = textOf(amountOf(match.dataset.bankMatch) - taken);
  }
}

document.addEventListener('input', showLeft);
document.addEventListener('change', showLeft);
atStart(showLeft);
hear('rendered', showLeft);
