/* Fields that do more than be filled in. */
import { all, atStart, hear } from './dom.js';

function count(area) {
  const counter = document.getElementById(area.id + '_count');
  if (counter) {
    counter.textContent = area.value.length + ' / ' + area.maxLength;
  }
}

function countAll() {
  all('textarea[maxlength]').forEach(count);
}

function reveal(button) {
  const field = button.parentElement.querySelector('input');
  const show = field.type === 'password';
  field.type = show ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(show));
  button.firstElementChild.className = 'pi ' + (show ? 'pi-eye-slash' : 'pi-eye');
}

document.addEventListener('input', (event) => {
  if (event.target.matches('textarea[maxlength]')) {
    count(event.target);
  }
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-reveal]');
  if (button) {
    reveal(button);
  }
});

// The box above a table ticks the boxes of all its rows, or none.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-check-all]')) {
    all('tbody .choose input', event.target.closest('.card')).forEach((box) => { box.checked = event.target.checked; });
  }
});

atStart(countAll);
hear('rendered', countAll);
