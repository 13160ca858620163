/* The messages that the template holds ready: of the connection, of the log-in, of what was typed. */
import { all, atStart } from './dom.js';

// Where they stand while no dialog is open.
let place;

/** Shows or hides one of them. */
export function tell(id, wanted) {
  const box = document.getElementById(id);
  if (box) {
    box.hidden = !wanted;
    bringToFront();
    if (wanted) {
      box.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** What is told is not to lie behind a dialog, where it is neither seen nor reached. */
function bringToFront() {
  const told = document.getElementById('told');
  if (!told || all('.alert', told).every((box) => box.hidden)) {
    return;
  }
  const dialog = all('dialog[open] .dialog-content').pop();
  if (dialog && dialog.firstChild !== told) {
    dialog.prepend(told);
  } else if (!dialog && place.nextSibling !== told) {
    place.after(told);
  }
}

atStart(() => {
  place = document.createComment('told');
  document.getElementById('told')?.before(place);
});

// A dialog has opened or closed.
document.addEventListener('focusin', bringToFront);
