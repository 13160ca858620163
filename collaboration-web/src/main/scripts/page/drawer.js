/* On a narrow window the menu at the side is a drawer. What lies behind it is out of reach for the keyboard. */
import { all, root } from './dom.js';

function drawerIsOpen() {
  return root.classList.contains('drawer-is-open');
}

function moveDrawer(open) {
  const opener = document.querySelector('.drawer-open');
  root.classList.toggle('drawer-is-open', open);
  opener.setAttribute('aria-expanded', String(open));
  all('.page, .bar').forEach((part) => { part.inert = open; });
  (open ? document.querySelector('#side :is(a, button)') : opener).focus();
}

document.addEventListener('click', (event) => {
  if (event.target.closest('.drawer-open')) {
    moveDrawer(true);
  } else if (event.target.closest('.drawer-close, .scrim')) {
    moveDrawer(false);
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && drawerIsOpen()) {
    moveDrawer(false);
  }
});

matchMedia('(min-width: 901px)').addEventListener('change', (wide) => {
  if (wide.matches && drawerIsOpen()) {
    moveDrawer(false);
  }
});
