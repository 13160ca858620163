/* What an empty grid can begin with: templates and earlier entries, asked for when two characters are typed. */
import { all } from './dom.js';

const FEWEST = 2;

/** Nothing that was typed is lost by beginning anew. */
function isEmptyBeside(input) {
  return all('[data-account], [data-debit], [data-credit]', input.closest('[data-entry-grid]'))
    .every((field) => field === input || !field.value.trim());
}

/** Those that fit what stands in a field; none where the grid has begun already. */
export async function suggested(input) {
  const suggestions = input.closest('[data-entry-grid]')?.dataset.suggestions;
  const typed = input.value.trim();
  if (!suggestions || typed.length < FEWEST || !isEmptyBeside(input)) {
    return [];
  }
  const answer = await fetch(`${suggestions}?q=${encodeURIComponent(typed)}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : [];
}

/** The address of a suggestion, with what was typed above the grid. */
export function goingOnWith(href, form) {
  const address = new URL(href, location.href);
  [['dag', 'day'], ['text', 'description']].forEach(([parameter, name]) => {
    const { value } = form.elements[`${form.id}:${name}`];
    if (value.trim()) {
      address.searchParams.set(parameter, value);
    }
  });
  return address;
}
