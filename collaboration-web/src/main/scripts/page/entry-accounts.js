/*
 * The look-up in the grid's account field: accounts whose number begins with what is typed, or whose name has a word that
 * does; while the grid is empty also the templates and earlier entries with which it can begin.
 */
import { goingOnWith, suggested } from './entry-suggestions.js';

const MOST = 8;
const WORD_BREAK = /[\s,/–-]+/;
let known = [];
let list;
let input;
let taken = () => {};

function fits(account, typed) {
  return account.number.startsWith(typed)
    || typed.split(WORD_BREAK).every((part) =>
      account.name.toLowerCase().split(WORD_BREAK).some((word) => word.startsWith(part)));
}

function found(typed) {
  const text = typed.trim().toLowerCase();
  return text === '' ? [] : known.filter((account) => fits(account, text))
    .sort((one, other) => other.used - one.used || one.number.localeCompare(other.number))
    .slice(0, MOST);
}

function option(account, index) {
  const item = document.createElement('li');
  item.id = `account-${index}`;
  item.role = 'option';
  item.setAttribute('aria-selected', String(index === 0));
  item.dataset.number = account.number;
  [['b', account.number], ['span', account.name], ['small', account.rate ? `${account.rate} %` : '']].forEach(([tag, text]) => {
    const part = document.createElement(tag);
    part.textContent = text;
    item.append(part);
  });
  return item;
}

/** What is suggested beside accounts, under the name of its kind. */
function suggestion(found, index, others) {
  const item = document.createElement('li');
  item.id = `suggestion-${index}`;
  item.role = 'option';
  item.setAttribute('aria-selected', 'false');
  item.dataset.href = found.href;
  [['span', found.name], ['small', found.note]].forEach(([tag, text]) => {
    const part = document.createElement(tag);
    part.textContent = text;
    item.append(part);
  });
  return found.group === others[index - 1]?.group ? [item] : [heading(found.group), item];
}

function heading(text) {
  const item = document.createElement('li');
  item.className = 'account-group';
  item.role = 'presentation';
  item.textContent = text;
  return item;
}

function options() {
  return [...list.querySelectorAll('[role="option"]')];
}

function open(items) {
  closeAccounts();
  list = document.createElement('ul');
  list.className = 'account-list';
  list.id = 'accounts';
  list.role = 'listbox';
  list.setAttribute('aria-label', input.getAttribute('aria-label'));
  list.append(...items);
  const place = input.getBoundingClientRect();
  const below = innerHeight - place.bottom;
  list.style.left = `${Math.min(place.left, innerWidth - 452)}px`;
  list.style[below > 330 ? 'top' : 'bottom'] = `${below > 330 ? place.bottom + 2 : innerHeight - place.top + 2}px`;
  document.body.append(list);
  input.setAttribute('aria-expanded', 'true');
  input.setAttribute('aria-controls', 'accounts');
  const [first] = options();
  first.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', first.id);
}

export function isChoosing() {
  return Boolean(list);
}

export function closeAccounts() {
  list?.remove();
  list = undefined;
  ['aria-controls', 'aria-activedescendant'].forEach((name) => input?.removeAttribute(name));
  input?.setAttribute('aria-expanded', 'false');
}

function chosen() {
  return list?.querySelector('[aria-selected="true"]');
}

export function moveChoice(by) {
  const items = options();
  const next = items[(items.indexOf(chosen()) + by + items.length) % items.length];
  chosen().setAttribute('aria-selected', 'false');
  next.setAttribute('aria-selected', 'true');
  next.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', next.id);
}

/** Puts the chosen account into the field, unless the very number stands there; what is suggested is gone to. */
export function takeChoice() {
  const choice = chosen();
  if (choice?.dataset.href) {
    input.value = '';
    location.assign(goingOnWith(choice.dataset.href, input.form));
  } else if (choice && !known.some((account) => account.number === input.value.trim())) {
    input.value = choice.dataset.number;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  closeAccounts();
}

/** Begins to look up in these accounts; what is done when one is chosen by the mouse is said here. */
export function listenForAccounts(accounts, then) {
  known = accounts;
  taken = then;
  document.querySelectorAll('[data-account]').forEach((field) => {
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-autocomplete', 'list');
  });
}

function lookUp(suggestions) {
  const items = [...found(input.value).map(option), ...suggestions.flatMap(suggestion)];
  if (items.length > 0 && !known.some((account) => account.number === input.value.trim())) {
    open(items);
  } else {
    closeAccounts();
  }
}

document.addEventListener('input', async (event) => {
  if (event.target.matches('[data-account]') && event.isTrusted) {
    input = event.target;
    lookUp([]);
    const typed = input.value;
    const suggestions = await suggested(input);
    if (suggestions.length > 0 && input.value === typed && document.activeElement === input) {
      lookUp(suggestions);
    }
  }
});

document.addEventListener('mousedown', (event) => {
  const item = event.target.closest('.account-list [role="option"]');
  if (item) {
    event.preventDefault();
    chosen()?.setAttribute('aria-selected', 'false');
    item.setAttribute('aria-selected', 'true');
    takeChoice();
    taken();
  }
});
