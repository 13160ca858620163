/*
 * Lists that are worked through: the arrows go from row to row, and in a matrix from column to column; N goes on to the next
 * client, V lets a row rest.
 */
import { all, atStart } from './dom.js';

const WAYS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The links of each row, by column; a column may have none. */
function linksOf(list) {
  return all('tbody tr', list)
    .map((row) => [...row.cells].map((cell) => cell.querySelector('[data-row]')))
    .filter((row) => row.some(Boolean));
}

function placeOf(rows, link) {
  const row = rows.findIndex((links) => links.includes(link));
  return row < 0 ? undefined : { row, column: rows[row].indexOf(link) };
}

/** The next link in a direction; where a column has none the one after it. */
function nextLink(rows, from, [down, right]) {
  let { row, column } = from;
  do {
    row += down;
    column += right;
  } while (rows[row] && column >= 0 && column < rows[row].length && !rows[row][column]);
  return rows[row]?.[column];
}

/** The link that an arrow leads to. */
function stepTo(list, step) {
  const rows = linksOf(list);
  const here = placeOf(rows, document.activeElement) ?? placeOf(rows, rowLink());
  return here ? nextLink(rows, here, step) : step[0] > 0 && rows[0]?.find(Boolean);
}

/** The link of the row in which the focus is. */
function rowLink() {
  return document.activeElement.closest('[data-rows] tr')?.querySelector('[data-row]');
}

/** The first link of the next client; from the last one on, or from nowhere, the first of all. */
function nextClient(list) {
  const links = all('[data-client]', list);
  const here = links.indexOf(rowLink());
  const { client } = links[here]?.dataset ?? {};
  return links.slice(here + 1).find((link) => link.dataset.client !== client) ?? links[0];
}

/** What a key leads to: a link to look at, or to follow. Where there is no list one stands in a client's service. */
function meant(event, list) {
  if (!list) {
    return { follow: event.key.toLowerCase() === 'n' ? document.querySelector('.workspace-next') : undefined };
  }
  const step = WAYS[event.key];
  if (step) {
    return { focus: stepTo(list, step) };
  }
  switch (event.key.toLowerCase()) {
    case 'n': return { focus: nextClient(list) };
    case 'v': return { follow: rowLink()?.closest('tr').querySelector('[data-rest]') };
    default: return {};
  }
}

document.addEventListener('keydown', (event) => {
  const list = document.querySelector('[data-rows]');
  const isElsewhere = event.target.closest('input, select, textarea, [role="menu"], dialog');
  if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const { focus, follow } = meant(event, list);
  if (focus || follow) {
    event.preventDefault();
    focus?.focus();
    follow?.click();
  }
});

/** On a phone the months that are not closed are seen first. */
atStart(() => all('.month-matrix').forEach((matrix) => {
  const first = matrix.querySelector('.month:not(.month-CLOSED)')?.closest('td');
  const names = matrix.querySelector('tbody th');
  if (first && names) {
    matrix.scrollLeft = first.offsetLeft - names.offsetWidth;
  }
}));
