/*
 * The grid in which an entry is typed, by keyboard alone: an account by its number or a part of its name, the rest of
 * the amount by one key, lines of VAT that follow from the account. It proposes; what stands in the fields is posted.
 */
import { all, atStart, hear } from './dom.js';
import { amountOf, taxLines, textOf } from './entry-amounts.js';
import { closeAccounts, isChoosing, listenForAccounts, moveChoice, takeChoice } from './entry-accounts.js';

const SPARE_ROWS = 1;
const FIRST_ROWS = 5;
let accounts = [];

function grid() {
  return document.querySelector('[data-entry-grid]');
}

function rows() {
  return all('tbody tr', grid());
}

function field(row, kind) {
  return row.querySelector(`[data-${kind}]`);
}

function amountIn(row) {
  return (amountOf(field(row, 'debit').value) ?? 0) - (amountOf(field(row, 'credit').value) ?? 0);
}

function isEmpty(row) {
  return ['account', 'debit', 'credit'].every((kind) => !field(row, kind).value.trim());
}

function accountOf(row) {
  return accounts.find((account) => account.number === field(row, 'account').value.trim());
}

/* ---- What stands beside and beneath ---- */

function showNames() {
  rows().forEach((row) => {
    row.querySelector('[data-account-name]').textContent = accountOf(row)?.name ?? '';
  });
}

function showRows() {
  const last = rows().findLastIndex((row) => !isEmpty(row) || row.querySelector('.field-error'));
  const shown = Math.max(FIRST_ROWS, last + 1 + SPARE_ROWS);
  rows().forEach((row, index) => { row.hidden = index >= shown && !row.contains(document.activeElement); });
}

function showSums() {
  const sum = (kind) => rows().reduce((total, row) => total + (amountOf(field(row, kind).value) ?? 0), 0);
  const [debit, credit] = [sum('debit'), sum('credit')];
  const place = grid().querySelector('[data-sum="difference"]');
  grid().querySelector('[data-sum="debit"]').textContent = textOf(debit);
  grid().querySelector('[data-sum="credit"]').textContent = textOf(credit);
  const isBalanced = debit === credit;
  place.textContent = debit + credit === 0 ? '' : isBalanced
    ? grid().dataset.balanced
    : `${grid().dataset.differs} ${textOf(Math.abs(debit - credit))}`;
  place.className = isBalanced ? 'entry-balanced' : 'entry-differs';
}

function show() {
  if (grid()) {
    showRows();
    showNames();
    showSums();
  }
}

/* ---- Lines that follow from others ---- */

function put(row, account, ore) {
  field(row, 'account').value = account;
  field(row, 'debit').value = ore > 0 ? textOf(ore) : '';
  field(row, 'credit').value = ore < 0 ? textOf(-ore) : '';
}

/** The lines that were made of a row; what somebody has changed in one is that person's. */
function madeOf(row) {
  return rows().filter((made) => made.dataset.madeOf === String(rows().indexOf(row)));
}

function proposeTax(row) {
  madeOf(row).forEach((made) => {
    put(made, '', 0);
    unmake(made);
  });
  const free = rows().slice(rows().indexOf(row) + 1).filter(isEmpty);
  taxLines(accountOf(row), amountIn(row)).forEach((line, index) => {
    const made = free[index];
    if (made) {
      put(made, line.account, line.ore);
      made.dataset.madeOf = String(rows().indexOf(row));
      made.classList.add('entry-made');
    }
  });
}

function unmake(row) {
  delete row.dataset.madeOf;
  row.classList.remove('entry-made');
}

/** Puts what is missing into a row; with its VAT, where the account has one that is paid. */
function takeDifference(row) {
  madeOf(row).forEach((made) => put(made, '', 0));
  const missing = -rows().filter((other) => other !== row).reduce((total, other) => total + amountIn(other), 0);
  const account = accountOf(row);
  const net = account?.rate && !account.counter ? Math.round(missing * 100 / (100 + account.rate)) : missing;
  put(row, field(row, 'account').value, net);
  proposeTax(row);
  if (account?.rate && !account.counter) {
    const [tax] = madeOf(row);
    put(tax, account.tax, missing - net);
  }
}

/* ---- Typing ---- */

function leaveAmount(input) {
  const row = input.closest('tr');
  const ore = amountOf(input.value);
  if (ore !== undefined && input.value.trim()) {
    input.value = textOf(ore);
  }
  if (row.dataset.madeOf !== undefined) {
    unmake(row);
  } else if (input.value !== input.dataset.seen) {
    proposeTax(row);
  }
  show();
}

function nextField(input) {
  const fields = all('input:not([type="hidden"]), select, button[type="submit"]', input.form).filter((each) => each.getClientRects().length);
  return fields[fields.indexOf(input) + 1];
}

function pressMain(form) {
  form.querySelector('.button-primary')?.click();
}

function atKey(event) {
  const input = event.target;
  const form = grid()?.closest('form');
  if (!form || input.form !== form) {
    return;
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    closeAccounts();
    input.blur();
    pressMain(form);
  } else if (isChoosing() && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
    event.preventDefault();
    moveChoice(event.key === 'ArrowDown' ? 1 : -1);
  } else if (isChoosing() && event.key === 'Escape') {
    event.preventDefault();
    closeAccounts();
  } else if (event.key === '=' && input.matches('[data-debit], [data-credit]')) {
    event.preventDefault();
    takeDifference(input.closest('tr'));
    input.dataset.seen = input.value;
    show();
  } else if (event.key === 'Enter' && input.matches('input')) {
    event.preventDefault();
    takeChoice();
    show();
    nextField(input)?.focus();
  } else if (event.key === 'Tab') {
    takeChoice();
  }
}

document.addEventListener('keydown', atKey);

document.addEventListener('focusin', (event) => {
  if (event.target.matches('[data-debit], [data-credit]')) {
    event.target.dataset.seen = event.target.value;
    event.target.select();
  }
});

document.addEventListener('focusout', (event) => {
  if (event.target.matches('[data-debit], [data-credit]')) {
    leaveAmount(event.target);
  } else if (event.target.matches('[data-entry-grid] [data-account]')) {
    closeAccounts();
    proposeAgain(event.target.closest('tr'));
  }
});

/** What stood in the rows when they came needs no proposal. */
function noteAccounts() {
  rows().forEach((row) => { row.dataset.seenAccount = field(row, 'account').value; });
}

/** Another account has another VAT. */
function proposeAgain(row) {
  if (row.dataset.seenAccount !== field(row, 'account').value && amountIn(row) && row.dataset.madeOf === undefined) {
    proposeTax(row);
  }
  row.dataset.seenAccount = field(row, 'account').value;
  show();
}

document.addEventListener('input', (event) => {
  if (event.target.closest('[data-entry-grid]')) {
    showSums();
  }
});

async function readAccounts() {
  const answer = await fetch(grid().dataset.entryGrid, { headers: { Accept: 'application/json' } });
  accounts = answer.ok ? await answer.json() : [];
  listenForAccounts(accounts, () => show());
  show();
}

atStart(() => {
  if (grid()) {
    noteAccounts();
    show();
    readAccounts();
  }
});

hear('rendered', () => {
  if (grid()) {
    noteAccounts();
    listenForAccounts(accounts, () => show());
    show();
  }
});
