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

  /** @param {number} when the last request was, 0 if it found no log-in */
  function note(when) {
    localStorage.setItem(LAST_REQUEST, String(when));
    look();
  }

  /** The button goes with what it stands in; the focus stays in an open dialog. */
  function goOn() {
    var dialog = document.getElementById('leaving').closest('.ui-dialog');
    (dialog ? dialog.querySelector('.ui-dialog-titlebar-close') : document.getElementById('main')).focus();
  }

  function stay() {
    fetch('/fortsatt', { redirect: 'manual', cache: 'no-store' }).then(function (answer) {
      note(answer.status === 204 ? Date.now() : 0);
      if (answer.status === 204) {
        goOn();
      }
      tell('connection', false);
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
  window.jQuery(document).on('pfAjaxSuccess', function () {
    note(Date.now());
  });
  note(Date.now());
})();
