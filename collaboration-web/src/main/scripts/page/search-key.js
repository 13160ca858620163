/* The key to the search. It can be switched off by who dictates or easily hits a wrong key (WCAG 2.1.4). */
import { all, atStart, root } from './dom.js';

const SEARCH_KEY = 'samverk.searchKey';

function searchKeyIsOn() {
  return localStorage.getItem(SEARCH_KEY) !== 'off';
}

function markSearchKey() {
  root.classList.toggle('search-key-is-off', !searchKeyIsOn());
}

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.matches('input, select, textarea, [contenteditable]');
  const search = document.querySelector('[data-search]');
  const isMeant = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isMeant && searchKeyIsOn() && !isTyping && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

document.addEventListener('change', (event) => {
  if (event.target.matches('[data-search-key]')) {
    localStorage.setItem(SEARCH_KEY, event.target.checked ? 'on' : 'off');
    markSearchKey();
  }
});

atStart(() => {
  markSearchKey();
  all('[data-search-key]').forEach((box) => {
    // What was chosen before is on its way (early/held.js).
    if (box.checked === box.defaultChecked) {
      box.checked = searchKeyIsOn();
    }
  });
});
