/*
 * Tells in time that a log-in is about to end which nobody does anything with, in whichever tab, and lets it go on
 * (WCAG 2.2.1). The server's token is good for an hour and is renewed by what is asked for, every five minutes at most:
 * it ends 55 to 60 minutes after the last request.
 */
import { atStart, hear, isShown, say } from './dom.js';
import { tell } from './told.js';

const MINUTE = 60000;
const SOON = 50 * MINUTE;
const OVER = 61 * MINUTE;
const LAST_REQUEST = 'samverk.lastRequest';

// Where the focus was before it came to a message.
let before;

function look() {
  const idle = Date.now() - Number(localStorage.getItem(LAST_REQUEST));
  tellOnce('leaving', idle >= SOON && idle < OVER);
  tellOnce('left', idle >= OVER);
}

function tellOnce(id, wanted) {
  if (document.getElementById(id).hidden === wanted) {
    tell(id, wanted);
  }
}

function goOn() {
  localStorage.setItem(LAST_REQUEST, String(Date.now()));
  look();
}

/** This tab is led on to the log-in page; the others tell of it when they look. */
function end() {
  localStorage.setItem(LAST_REQUEST, '0');
}

function isLogIn(path) {
  return path.startsWith('/logga-in');
}

async function stay() {
  try {
    const answer = await fetch('/fortsatt', { cache: 'no-store' });
    tell('connection', false);
    stayed(answer);
  } catch {
    tell('connection', true);
  }
}

function stayed(answer) {
  if (answer.status === 204) {
    goOn();
    giveFocusBack();
  } else if (isLogIn(new URL(answer.url).pathname)) {
    end();
    look();
  } else {
    tell('failure', true);
  }
}

/** The button goes with the message it stands in. */
function giveFocusBack() {
  (before && isShown(before) ? before : document.getElementById('main')).focus();
}

function logInAgain() {
  say('again');
  // Not reload(): a page that came by POST would ask whether to send it once more.
  location.assign(location.pathname + location.search);
}

/** Only who is logged in has these messages on the page. */
atStart(() => {
  if (!document.getElementById('leaving')) {
    return;
  }
  document.addEventListener('focusout', (event) => {
    if (!event.target.closest('#told')) {
      before = event.target;
    }
  });
  document.addEventListener('click', (event) => {
    const wanted = event.target.closest('[data-session]')?.dataset.session;
    if (wanted) {
      (wanted === 'stay' ? stay : logInAgain)();
    }
  });
  document.addEventListener('submit', (event) => {
    if (event.target.id === 'session') {
      end();
    }
  });
  hear('answered', ({ redirect }) => (redirect && isLogIn(redirect) ? end : goOn)());
  // What the page asks for by itself keeps the log-in going, too.
  hear('updated', goOn);
  // A computer that has slept, or a tab that was behind, has missed the time.
  document.addEventListener('visibilitychange', look);
  setInterval(look, 20000);
  goOn();
});
