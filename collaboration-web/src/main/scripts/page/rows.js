/* Lists that are worked through: the arrows go from row to row, and in a matrix from column to column. */
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

document.addEventListener('keydown', (event) => {
  const step = WAYS[event.key];
  const list = document.querySelector('[data-rows]');
  const isElsewhere = event.target.closest('input, select, textarea, [role="menu"], dialog');
  if (!step || !list || isElsewhere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const rows = linksOf(list);
  const here = placeOf(rows, document.activeElement);
  const to = here ? nextLink(rows, here, step) : step[0] > 0 && rows[0]?.find(Boolean);
  if (to) {
    event.preventDefault();
    to.focus();
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
