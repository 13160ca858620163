/*
 * What is pressed or chosen before the page's other scripts are there waits for them: a form sent without them is
 * refused, and what hangs on a choice would not hear of it.
 */
(function () {
  'use strict';

  var pressed;
  var chosen = new Set();

  function hold(event) {
    var button = event.target.closest('button, input[type=submit]');
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

  document.addEventListener('click', hold, true);
  document.addEventListener('change', holdChoice, true);
  window.addEventListener('load', function () {
    // After what PrimeFaces itself does when the page is there.
    setTimeout(function () {
      document.removeEventListener('click', hold, true);
      document.removeEventListener('change', holdChoice, true);
      chosen.forEach(function (field) {
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      if (pressed) {
        pressed.click();
      }
    });
  });
})();
