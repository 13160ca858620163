/* Where one goes on after the page has changed. */
import { atStart, hear, isShown } from './dom.js';
import { focusErrors } from './errors.js';

const SWITCHED = 'samverk.switched';
let lastPressed;
let lastFocused;

function hasFallen() {
  return document.activeElement === document.body;
}

/**
 * What had the focus was made anew meanwhile: the button that asked, or what somebody had gone on to before the answer
 * came. Without this the focus would fall to the body.
 */
function keepFocus() {
  if (!hasFallen()) {
    return;
  }
  const before = [lastFocused, lastPressed].map((id) => id && document.getElementById(id));
  const again = before.find((one) => one && isShown(one));
  if (again) {
    again.focus({ preventScroll: true });
  } else if (lastPressed && !before[1]) {
    // It went with what it was about: what the page says of the rest comes next.
    document.querySelector('[data-focus-home]')?.focus({ preventScroll: true });
  }
}

/** What happened is told at the top of the page, which may be scrolled away. */
function showNotice() {
  document.querySelector('#notice .alert')?.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('click', (event) => {
  lastPressed = event.target.closest('button[id], a[id]')?.id;
}, true);

document.addEventListener('focusin', (event) => {
  lastFocused = event.target.id;
});

hear('settled', () => {
  focusErrors();
  keepFocus();
  showNotice();
});

// The page has read something anew by itself, and what had the focus may be gone.
hear('updated', () => {
  if (hasFallen() && lastFocused && !document.getElementById(lastFocused)) {
    document.getElementById('main').focus({ preventScroll: true });
  }
});

// The page is opened anew by a switch on it: the focus is still there.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit]')) {
    sessionStorage.setItem(SWITCHED, event.target.id);
  }
});

atStart(() => {
  const used = sessionStorage.getItem(SWITCHED);
  sessionStorage.removeItem(SWITCHED);
  document.getElementById(used)?.focus({ preventScroll: true });
});
