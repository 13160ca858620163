/* A button that copies what stands beside it. Without this script, or where the browser does not let it, the text is selected by hand. */
import { atStart, all } from './dom.js';

atStart(() => {
  if (navigator.clipboard) {
    all('[data-copy]').forEach((button) => { button.hidden = false; });
  }
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    const told = document.getElementById(button.getAttribute('aria-describedby'));
    told.textContent = button.dataset.copied;
  }
});
