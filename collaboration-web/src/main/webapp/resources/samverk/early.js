/* What is pressed before the page's other scripts are there waits for them: a form sent without them is refused. */
(function () {
  'use strict';

  var pressed;

  function hold(event) {
    var button = event.target.closest('button, input[type=submit]');
    if (button) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = button;
    }
  }

  document.addEventListener('click', hold, true);
  window.addEventListener('load', function () {
    // After what PrimeFaces itself does when the page is there.
    setTimeout(function () {
      document.removeEventListener('click', hold, true);
      if (pressed) {
        pressed.click();
      }
    });
  });
})();
