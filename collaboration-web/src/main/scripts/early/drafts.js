/*
 * What somebody has typed and not yet saved is kept in this tab until it is saved, the person logs out or an hour has
 * passed, and offered when the page is opened again (docs/adr/0015). It listens from before the first field is there:
 * who types on a slow line loses nothing either.
 */
import { differs, fieldsOf, fill, isTyped, valuesOf } from './draft-fields.js';
import { draftOf, forgetAll, forgetDraft, keepDraft, owner, tidy } from './draft-store.js';

// Where one comes when nothing was saved: to log in again, or to be told that the page was open for too long.
const NOT_SAVED = /^\/(logga-in|utgangen)/;
// What was typed since the page was opened: the names of the fields by the id of their form.
const typed = new Map();

/* ---- Keeping ---- */

function keep(field) {
  if (!owner() || !isTyped(field)) {
    return;
  }
  const form = field.form;
  typed.set(form.id, (typed.get(form.id) ?? new Set()).add(field.name));
  keepDraft(form, { ...draftOf(form), [field.name]: valuesOf(form, field.name) });
}

/** The hour begins anew when it is sent: what still stands on the page is not too old to be put back. */
function keepAgain(form) {
  (typed.get(form.id) ?? []).forEach((name) => fieldsOf(form, name).slice(0, 1).forEach(keep));
}

['input', 'change'].forEach((type) => document.addEventListener(type, (event) => keep(event.target)));

document.addEventListener('submit', (event) => {
  if (event.target.id === 'session') {
    forgetAll();
  } else {
    keepAgain(event.target);
  }
});

// The page is about to be opened anew, after another log-in.
document.addEventListener('samverk:again', () => [...document.forms].forEach(keepAgain));

/* ---- Offering ---- */

function formsKept() {
  return [...document.forms].filter(draftOf);
}

function formsToOffer() {
  return formsKept().filter((form) => differs(form, draftOf(form)));
}

function endOffer() {
  document.getElementById('draft').hidden = true;
  document.getElementById('main').focus();
}

function putBack(form) {
  const fields = draftOf(form);
  const dialog = form.closest('dialog');
  if (dialog && !dialog.open) {
    dialog.showModal();
  }
  fill(form, fields);
  // One choice may have brought other fields, which are there only after the answer.
  document.addEventListener('samverk:settled', () => {
    const anew = document.getElementById(form.id);
    if (anew) {
      fill(anew, fields);
    }
  }, { once: true });
  form.querySelector('[name="' + CSS.escape(Object.keys(fields)[0]) + '"]')?.focus();
}

document.addEventListener('click', (event) => {
  const wanted = event.target.closest('[data-draft]')?.dataset.draft;
  if (wanted) {
    const forms = formsToOffer();
    endOffer();
    forms.forEach(wanted === 'restore' ? putBack : forgetDraft);
  }
});

/* ---- Forgetting ---- */

/** The answer to a form that was saved leads on. A dialog confirms what another form says. */
document.addEventListener('samverk:answered', ({ detail: { form, redirect } }) => {
  if (redirect && !NOT_SAVED.test(redirect)) {
    (form.closest('dialog') ? formsKept() : [form]).forEach(forgetDraft);
  }
});

/** What the page shows as saved needs no draft. */
function forgetSaved() {
  formsKept().filter((form) => !typed.has(form.id) && !differs(form, draftOf(form))).forEach(forgetDraft);
}

document.addEventListener('DOMContentLoaded', () => {
  tidy();
  setInterval(tidy, 60000);
  forgetSaved();
  const box = document.getElementById('draft');
  if (box && formsToOffer().length > 0) {
    box.hidden = false;
  }
});
