/*
 * Tells in time that a log-in is about to end which nobody does anything with, in whichever tab, and lets it go on
 * (WCAG 2.2.1). The server's token is good for an hour and is renewed by what is asked for, every five minutes at most:
 * it ends 55 to 60 minutes after the last request.
 */
(function () {
  'use strict';

  var MINUTE = 60000;
  var SOON = 50 * MINUTE;
  var OVER = 61 * MINUTE;
  var LAST_REQUEST = 'samverk.lastRequest';

  function tell(id, wanted) {
    if (document.getElementById(id).hidden === wanted) {
      document.dispatchEvent(new CustomEvent('samverk:tell', { detail: { id: id, show: wanted } }));
    }
  }

  function look() {
    var idle = Date.now() - Number(localStorage.getItem(LAST_REQUEST));
    tell('leaving', idle >= SOON && idle < OVER);
    tell('left', idle >= OVER);
  }

  /** This tab is led on to the log-in page; the others tell of it when they look. */
  function end() {
    localStorage.setItem(LAST_REQUEST, '0');
  }

  function goOn() {
    localStorage.setItem(LAST_REQUEST, String(Date.now()));
    look();
  }

  // Where the focus was before it came to a message.
  var before;

  document.addEventListener('focusout', function (event) {
    if (!event.target.closest('#told')) {
      before = event.target;
    }
  });

  /** The button goes with the message it stands in. */
  function giveFocusBack() {
    var there = before && before.getClientRects().length > 0 ? before : document.getElementById('main');
    there.focus();
  }

  function isLogIn(path) {
    return path.indexOf('/logga-in') === 0;
  }

  function stay() {
    fetch('/fortsatt', { cache: 'no-store' }).then(function (answer) {
      tell('connection', false);
      if (answer.status === 204) {
        goOn();
        giveFocusBack();
      } else if (isLogIn(new URL(answer.url).pathname)) {
        end();
        look();
      } else {
        tell('failure', true);
      }
    }, function () {
      tell('connection', true);
    });
  }

  function again() {
    document.dispatchEvent(new CustomEvent('samverk:again'));
    // Not reload(): a page that came by POST would ask whether to send it once more.
    location.assign(location.pathname + location.search);
  }

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-session=stay]')) {
      stay();
    }
    if (event.target.closest('[data-session=again]')) {
      again();
    }
  });

  // A computer that has slept, or a tab that was behind, has missed the time.
  document.addEventListener('visibilitychange', look);
  setInterval(look, 20000);
  document.addEventListener('submit', function (event) {
    if (event.target.id === 'session') {
      end();
    }
  });
  window.jQuery(document).on('pfAjaxSuccess', function (event, xhr) {
    var redirect = /<redirect url="([^"]*)"/.exec(xhr.responseText);
    (redirect && isLogIn(redirect[1]) ? end : goOn)();
  });
  // What the page asks for by itself keeps the log-in going, too.
  document.addEventListener('samverk:updated', goOn);
  goOn();
})();
