/* The look-up of accounts in lines that are no grid of an entry, as those of a supplier invoice; see entry-accounts.js. */
import { atStart, hear } from './dom.js';
import { closeAccounts, isChoosing, listenForAccounts, moveChoice, takeChoice } from './entry-accounts.js';

const LINES = '[data-account-lines]';
const STEPS = { ArrowDown: 1, ArrowUp: -1 };
let lineAccounts = [];

const invoiceLines = () => document.querySelector(LINES);

function atLineKey(event) {
  if (!isChoosing() || !event.target.closest?.(LINES)) {
    return;
  }
  if (event.key in STEPS) {
    event.preventDefault();
    moveChoice(STEPS[event.key]);
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    takeChoice();
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  } else if (event.key === 'Escape') {
    event.preventDefault();
    closeAccounts();
  }
}

document.addEventListener('keydown', atLineKey);

document.addEventListener('focusout', (event) => {
  if (event.target.matches(`${LINES} [data-account]`)) {
    closeAccounts();
  }
});

async function readLineAccounts() {
  const answer = await fetch(invoiceLines().dataset.accountLines, { headers: { Accept: 'application/json' } });
  lineAccounts = answer.ok ? await answer.json() : [];
  listenForAccounts(lineAccounts, () => {});
}

atStart(() => {
  if (invoiceLines()) {
    readLineAccounts();
  }
});

hear('rendered', () => {
  if (invoiceLines()) {
    listenForAccounts(lineAccounts, () => {});
  }
});
