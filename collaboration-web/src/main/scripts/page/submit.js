/*
 * A form is sent once, however often its button is pressed. A button that was pressed looks so, and stays where it is
 * in the order of the keyboard. A form whose answer is a file (data-downloads) leaves its page as it is, and may be sent again.
 */
import { ask } from './ajax.js';
import { all } from './dom.js';
import { tell } from './told.js';
import { startWaiting, stopWaiting } from './waiting.js';

function markSent(button) {
  button?.setAttribute('data-was-sent', '');
  button?.setAttribute('aria-disabled', 'true');
}

function unmarkSent(button) {
  button?.removeAttribute('data-was-sent');
  button?.removeAttribute('aria-disabled');
}

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-was-sent]')) {
    event.preventDefault();
  }
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  if (event.defaultPrevented || form.method === 'get') {
    return;
  }
  if (button?.dataset.render) {
    event.preventDefault();
    sendInTheBackground(button);
  } else if (!navigator.onLine && !form.dataset.reached) {
    event.preventDefault();
    sendOnceReached(form, button);
  } else if (!mayBeSent(form)) {
    event.preventDefault();
  } else if (!form.closest('[data-downloads]')) {
    markSent(button);
  }
});

async function sendInTheBackground(button) {
  const id = button.id;
  markSent(button);
  const leadsOn = await ask(button);
  if (!leadsOn) {
    unmarkSent(document.getElementById(id));
  }
}

/* Without a network the browser would put its own page in the place of this one; a server on the same computer is
   reached all the same. */
async function sendOnceReached(form, button) {
  const reached = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
  tell('connection', !reached);
  if (reached) {
    form.dataset.reached = 'true';
    form.requestSubmit(button ?? undefined);
  }
}

function mayBeSent(form) {
  tell('connection', false);
  if (form.dataset.sent) {
    return false;
  }
  form.dataset.sent = 'true';
  startWaiting();
  return true;
}

window.addEventListener('pageshow', (event) => {
  // A page that comes back from the browser's store shows what was, and would still be marked as sent.
  if (event.persisted) {
    location.reload();
  }
  stopWaiting();
  all('form').forEach((form) => { delete form.dataset.sent; delete form.dataset.reached; });
  all('[data-was-sent]').forEach(unmarkSent);
});

// A select that is a filter or a switch sends its form at once.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit]')) {
    event.target.form.requestSubmit();
  }
});

// What is not filled in does not stand in the address.
document.addEventListener('formdata', (event) => {
  if (event.target.method === 'get') {
    [...event.formData].filter(([, value]) => value === '').forEach(([name]) => event.formData.delete(name));
  }
});
