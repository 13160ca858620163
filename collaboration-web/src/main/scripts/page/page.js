/* What is left: printing, and an answer of the help that the address points to. */
import { atStart } from './dom.js';

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) {
    print();
  }
});

atStart(() => {
  const topic = document.getElementById(location.hash.slice(1));
  if (topic?.matches('details')) {
    topic.open = true;
  }
});
