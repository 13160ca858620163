/*
 * A form that is filled in step by step (docs/adr/0020). The step is shown that holds what the address names, else the
 * first, so that the browser's own back and forward lead from step to step. What a step shows of the others is made anew
 * when something was entered since.
 */
import { all, atStart, hear } from './dom.js';

// How far somebody has come: so far the list of steps leads.
let reached = 0;
// The id of the step that is shown, also while an answer renders the steps anew.
let current;

function steps() {
  return all('.step');
}

/** What stands in no step, as the beginning of the page, leaves the one that is shown. */
function named() {
  const target = document.getElementById(location.hash.slice(1));
  return target && (target.closest('.step') || document.getElementById(current)) || steps()[0];
}

function isFresh(step) {
  return step.dataset.fresh === 'true';
}

/** What cannot be scrolled is shown whole; as long as it is hidden it has no height. */
function fit(frame) {
  const height = frame.contentDocument?.documentElement?.offsetHeight;
  if (height > 0) {
    frame.style.height = height + 2 + 'px';
  }
}

function fitAll() {
  all('.step-shown iframe').forEach(fit);
}

function showStep(step) {
  const at = steps().indexOf(step);
  reached = Math.max(reached, at);
  current = step.id;
  steps().forEach((one) => one.classList.toggle('step-shown', one === step));
  fitAll();
  all('[data-step]').forEach((link, index) => markStep(link, index, at));
}

/** Steps that have been reached are links, but for the one that is shown. */
function markStep(link, index, at) {
  const item = link.parentElement;
  item.classList.toggle('done', index < reached && index !== at);
  if (index === at) {
    item.setAttribute('aria-current', 'step');
  } else {
    item.removeAttribute('aria-current');
  }
  if (index <= reached && index !== at) {
    link.setAttribute('href', '#' + link.dataset.step);
  } else {
    link.removeAttribute('href');
  }
}

function rename(step) {
  history.replaceState(null, '', '#' + step.id);
  showStep(step);
}

/** The step that the address names, or the one before it as long as that has to be made first. */
function settle() {
  const step = named();
  if (isFresh(step)) {
    showStep(step);
  } else {
    rename(steps()[steps().indexOf(step) - 1]);
  }
}

function go() {
  const step = named();
  if (step.id === current && location.hash.slice(1) !== step.id) {
    return;
  }
  settle();
  if (isFresh(step)) {
    document.getElementById(step.id + '-title').focus({ preventScroll: true });
    document.getElementById('main').scrollIntoView();
  } else {
    document.getElementById(step.dataset.maker).click();
  }
}

function becomeStale() {
  all('.step[data-maker]:not([data-maker=""])').forEach((step) => { step.dataset.fresh = 'false'; });
}

/** Enter goes on from the step that is shown; by itself it would press the first button of the whole form. */
function goOnByEnter(event) {
  const step = event.key === 'Enter' && event.target.matches('input') && event.target.closest('.step');
  if (step) {
    event.preventDefault();
    step.querySelector('.actions .button-primary').click();
  }
}

/** An error is listed with a link to its field, which may be in another step. */
function goToField(event) {
  const link = event.target.closest('a[data-field]');
  const step = link && document.getElementById(link.dataset.field)?.closest('.step');
  if (step) {
    rename(step);
  }
}

function showWhatIsWrong() {
  const wrong = document.querySelector('.step [aria-invalid=true]');
  if (wrong) {
    rename(wrong.closest('.step'));
  } else {
    settle();
  }
}

atStart(() => {
  if (steps().length === 0) {
    return;
  }
  addEventListener('hashchange', go);
  addEventListener('resize', fitAll);
  document.addEventListener('input', becomeStale);
  document.addEventListener('change', becomeStale);
  document.addEventListener('keydown', goOnByEnter);
  // Before the focus is moved to the field (errors.js).
  document.addEventListener('click', goToField, true);
  // It does not bubble.
  document.addEventListener('load', (event) => {
    if (event.target.matches?.('.step iframe')) {
      fit(event.target);
    }
  }, true);
  hear('rendered', showWhatIsWrong);
  settle();
});
