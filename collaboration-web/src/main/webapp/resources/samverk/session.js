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

  function show(id, wanted) {
    var box = document.getElementById(id);
    if (box.hidden === wanted) {
      box.hidden = !wanted;
      if (wanted) {
        box.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  function look() {
    var idle = Date.now() - Number(localStorage.getItem(LAST_REQUEST));
    show('leaving', idle >= SOON && idle < OVER);
    show('left', idle >= OVER);
  }

  /** @param {number} when the last request was, 0 if it found no log-in */
  function note(when) {
    localStorage.setItem(LAST_REQUEST, String(when));
    look();
  }

  function stay() {
    fetch('/fortsatt', { redirect: 'manual', cache: 'no-store' }).then(function (answer) {
      note(answer.status === 204 ? Date.now() : 0);
      if (answer.status === 204) {
        document.getElementById('main').focus();
      }
      show('connection', false);
    }, function () {
      show('connection', true);
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
  window.jQuery(document).on('pfAjaxSuccess', function () {
    note(Date.now());
  });
  note(Date.now());
})();
