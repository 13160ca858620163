/* What depends on a choice is asked for when it is made (tags/follow.xhtml). */
import { ask } from './ajax.js';

document.addEventListener('change', (event) => {
  const follower = event.target.closest('.follow')?.querySelector('[data-follower]');
  if (follower) {
    ask(follower);
  }
});
