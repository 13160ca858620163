/*
 * A form that is filled in step by step. The step is shown that holds what the address names, else the first, so that
 * the browser's own back and forward lead from step to step. What a step shows of the others is made anew when
 * something was entered since.
 */
(function () {
  'use strict';

  // How far somebody has come: so far the list of steps leads.
  var reached = 0;
  // The id of the step that is shown, also while an answer renders the steps anew.
  var current;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function steps() {
    return all('.step');
  }

  /** What stands in no step, as the beginning of the page, leaves the one that is shown. */
  function named() {
    var target = document.getElementById(location.hash.slice(1));
    return target && (target.closest('.step') || document.getElementById(current)) || steps()[0];
  }

  function isFresh(step) {
    return step.getAttribute('data-fresh') === 'true';
  }

  /** What cannot be scrolled is shown whole; as long as it is hidden it has no height. */
  function fit(frame) {
    var content = frame.contentDocument && frame.contentDocument.documentElement;
    if (content && content.offsetHeight > 0) {
      frame.style.height = content.offsetHeight + 2 + 'px';
    }
  }

  function show(step) {
    var at = steps().indexOf(step);
    reached = Math.max(reached, at);
    current = step.id;
    steps().forEach(function (one) {
      one.classList.toggle('step-shown', one === step);
    });
    all('.step-shown iframe').forEach(fit);
    all('[data-step]').forEach(function (link, index) {
      var item = link.parentElement;
      item.classList.toggle('done', index < reached && index !== at);
      if (index === at) {
        item.setAttribute('aria-current', 'step');
      } else {
        item.removeAttribute('aria-current');
      }
      if (index <= reached && index !== at) {
        link.setAttribute('href', '#' + link.getAttribute('data-step'));
      } else {
        link.removeAttribute('href');
      }
    });
  }

  function rename(step) {
    history.replaceState(null, '', '#' + step.id);
    show(step);
  }

  /** The step that the address names, or the one before it as long as that has to be made first. */
  function settle() {
    var step = named();
    if (isFresh(step)) {
      show(step);
    } else {
      rename(steps()[steps().indexOf(step) - 1]);
    }
  }

  window.addEventListener('hashchange', function () {
    var step = named();
    if (step.id === current && location.hash.slice(1) !== step.id) {
      return;
    }
    settle();
    if (!isFresh(step)) {
      document.getElementById(step.getAttribute('data-maker')).click();
      return;
    }
    document.getElementById(step.id + '-title').focus({ preventScroll: true });
    document.getElementById('main').scrollIntoView();
  });

  // It does not bubble.
  document.addEventListener('load', function (event) {
    if (event.target.matches && event.target.matches('.step iframe')) {
      fit(event.target);
    }
  }, true);

  window.addEventListener('resize', function () {
    all('.step-shown iframe').forEach(fit);
  });

  ['input', 'change'].forEach(function (type) {
    document.addEventListener(type, function () {
      all('.step[data-maker]:not([data-maker=""])').forEach(function (step) {
        step.setAttribute('data-fresh', 'false');
      });
    });
  });

  // Enter goes on from the step that is shown; by itself it would press the first button of the whole form.
  document.addEventListener('keydown', function (event) {
    var step = event.key === 'Enter' && event.target.matches('input') && event.target.closest('.step');
    if (step) {
      event.preventDefault();
      step.querySelector('.actions .button-primary').click();
    }
  });

  // An error is listed with a link to its field, which may be in another step; before app.js moves the focus there.
  document.addEventListener('click', function (event) {
    var fix = event.target.closest('a[data-field]');
    var field = fix && document.getElementById(fix.getAttribute('data-field'));
    if (field && field.closest('.step')) {
      rename(field.closest('.step'));
    }
  }, true);

  // A page that has nothing to fill in loads this, too.
  if (steps().length === 0) {
    return;
  }

  window.jQuery(document).on('pfAjaxComplete', function () {
    var wrong = document.querySelector('.step [aria-invalid=true]');
    if (wrong) {
      rename(wrong.closest('.step'));
    } else {
      settle();
    }
  });

  settle();
})();
