/* The grid of a budget, by keyboard: up and down in a month, a pasted row or table over the cells, sums as one types. */
import { amountOf, textOf } from './entry-amounts.js';
import { all, atStart, hear } from './dom.js';

const budgetGrid = () => document.querySelector('[data-budget-grid]');
const budgetRows = () => all('tbody tr', budgetGrid());
const monthsOf = (row) => all('[data-month]', row);

function showBudgetTotals() {
  if (budgetGrid()) {
    budgetRows().forEach((row) => {
      const total = monthsOf(row).reduce((sum, field) => sum + (amountOf(field.value) ?? 0), 0);
      row.querySelector('[data-budget-total]').textContent = total ? textOf(total) : '';
    });
  }
}

function moveInMonth(field, by) {
  const row = field.closest('tr');
  const next = budgetRows()[budgetRows().indexOf(row) + by];
  next?.querySelector(`[data-month="${field.dataset.month}"]`)?.focus();
}

function pasteOver(field, text) {
  const below = budgetRows();
  const first = below.indexOf(field.closest('tr'));
  text.trimEnd().split(/\r?\n/).forEach((line, down) => line.split('\t').forEach((cell, along) => {
    const place = below[first + down]?.querySelector(`[data-month="${Number(field.dataset.month) + along}"]`);
    if (place) {
      place.value = cell.trim();
    }
  }));
  showBudgetTotals();
}

document.addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && event.target.matches?.('[data-budget-grid] [data-month]')) {
    event.preventDefault();
    moveInMonth(event.target, by);
  }
});

document.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text') ?? '';
  if (event.target.matches?.('[data-budget-grid] [data-month]') && /[\t\n]/.test(text.trimEnd())) {
    event.preventDefault();
    pasteOver(event.target, text);
  }
});

document.addEventListener('input', showBudgetTotals);
atStart(showBudgetTotals);
hear('rendered', showBudgetTotals);
