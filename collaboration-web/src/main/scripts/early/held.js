/*
 * What is pressed or chosen before the page's other scripts are there waits for them: a form sent without them is
 * refused, and what hangs on a choice would not hear of it.
 */

let pressed;
const chosen = new Set();

function hold(event) {
  const button = event.target.closest('button, input[type=submit]');
  if (button) {
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = button;
  }
}

function holdChoice(event) {
  event.stopImmediatePropagation();
  chosen.add(event.target);
}

function letGo() {
  document.removeEventListener('click', hold, true);
  document.removeEventListener('change', holdChoice, true);
  chosen.forEach((field) => field.dispatchEvent(new Event('change', { bubbles: true })));
  pressed?.click();
}

document.addEventListener('click', hold, true);
document.addEventListener('change', holdChoice, true);
// After what PrimeFaces itself does when a page with it is there.
addEventListener('load', () => setTimeout(letGo));
