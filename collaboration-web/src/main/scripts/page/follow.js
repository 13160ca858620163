/* What depends on a choice is asked for when it is made (tags/follow.xhtml). */
import { ask } from './ajax.js';

document.addEventListener('change', (event) => {
  // What follows the choice itself comes first, then what follows the group around it.
  for (let group = event.target.closest('.follow'); group; group = group.parentElement.closest('.follow')) {
    ask(group.querySelector(':scope > [data-follower]'));
  }
});
