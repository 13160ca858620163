/* Light or dark. The server reads the cookie, so that the next page is right from its first byte. */
import { all, atStart, root } from './dom.js';

function showTheme(choice) {
  root.dataset.theme = choice;
  all('[data-theme-choice]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
  });
}

function chooseTheme(choice) {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = 'samverk_theme=' + choice + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure;
  showTheme(choice);
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-theme-choice]');
  if (button) {
    chooseTheme(button.dataset.themeChoice);
  }
});

atStart(() => showTheme(root.dataset.theme || 'system'));
