/* The menus in the bar are <details>: they open by themselves. They close when one goes elsewhere. */
import { all } from './dom.js';

document.addEventListener('click', (event) => {
  all('.menu[open]').filter((menu) => !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
});

document.addEventListener('focusout', (event) => {
  const menu = event.target.closest('.menu[open]');
  if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
    menu.open = false;
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    all('.menu[open]').forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
