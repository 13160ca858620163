/*
 * Asks the server in the background, as the specification of Faces describes a partial request, and puts what the
 * answer brings in the place of what stands on the page (docs/adr/0027).
 *
 * What a button sends, if more than itself, and what is made anew stands in its data-execute and data-render; what has
 * data-render-always is made anew by every answer. One question is asked at a time. What happens is said by events:
 *
 *   samverk:asked       before it is sent
 *   samverk:answered    what came is an answer; it may lead to another page (redirect)
 *   samverk:unanswered  there was no answer (reached: false), or one that is of no use
 *   samverk:rendered    there is markup on the page that was not there before
 *   samverk:settled     it is over, either way
 *
 * Of a quiet question, which the page asks by itself, only samverk:rendered is said, and samverk:updated in the end.
 */
import { closeDialog, openDialog } from './dialogs.js';
import { addHidden, all, root, say } from './dom.js';
import { isRefused } from './errors.js';

let asking = Promise.resolve();

/** Resolves to whether the answer leads to another page. */
export function ask(button, { quiet = false } = {}) {
  const id = button.id;
  addQuestions(1);
  asking = asking
    .catch(() => {}) // A question that went wrong, told where it was asked, keeps no later one back.
    .then(() => exchange(document.getElementById(id), quiet))
    .finally(() => addQuestions(-1));
  return asking;
}

export function isAsking() {
  return Number(root.dataset.asking ?? 0) > 0;
}

/** How many have no answer yet stands on the page, where tests wait for it. */
function addQuestions(more) {
  root.dataset.asking = Number(root.dataset.asking ?? 0) + more;
}

async function exchange(button, quiet) {
  if (!button) {
    // It went with the answer to what was asked before.
    return false;
  }
  const form = button.form;
  const announce = quiet ? () => {} : say;
  announce('asked', { form });
  const answer = await send(button, form);
  if (answer.usable) {
    announce('answered', { form, redirect: answer.redirect });
    apply(answer, button);
  } else {
    announce('unanswered', { reached: answer.reached });
  }
  announce('settled');
  if (quiet) {
    say('updated');
  }
  return Boolean(answer.redirect);
}

async function send(button, form) {
  const data = new FormData(form);
  data.set('jakarta.faces.partial.ajax', 'true');
  data.set('jakarta.faces.source', button.id);
  data.set('jakarta.faces.behavior.event', 'action');
  data.set('jakarta.faces.partial.execute', button.dataset.execute || button.id);
  data.set('jakarta.faces.partial.render', [button.dataset.render, ...always()].join(' '));
  try {
    const response = await fetch(form.getAttribute('action'), {
      method: 'POST',
      headers: { 'Faces-Request': 'partial/ajax' },
      body: form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data),
    });
    return read(response.ok, await response.text());
  } catch {
    return { usable: false, reached: false };
  }
}

function always() {
  return all('[data-render-always]').map((part) => part.id);
}

function read(ok, text) {
  const answer = new DOMParser().parseFromString(text, 'text/xml').querySelector('partial-response');
  return {
    usable: ok && answer !== null && !answer.querySelector(':scope > error'),
    reached: true,
    redirect: answer?.querySelector(':scope > redirect')?.getAttribute('url'),
    updates: answer ? all('changes > update', answer) : [],
  };
}

function apply({ redirect, updates }, { id, dataset }) {
  if (redirect) {
    location.href = redirect;
    return;
  }
  updates.filter((update) => !isState(update)).forEach(replace);
  updates.filter(isState).forEach(keepState);
  say('rendered');
  if (!isRefused()) {
    closeDialog(dataset.thenCloses);
    openDialog(dataset.thenOpens, id);
    if (dataset.thenLeads) {
      location.hash = dataset.thenLeads;
    }
  }
}

function replace(update) {
  const part = document.getElementById(update.id);
  if (part) {
    part.outerHTML = update.textContent;
  }
}

function isState(update) {
  return update.id.includes('jakarta.faces.ViewState');
}

/** A form that came with the answer has none yet. */
function keepState(update) {
  all('form').filter((form) => form.elements[form.id + '_SUBMIT']).forEach((form) => {
    const field = form.elements['jakarta.faces.ViewState'] ?? addHidden(form, 'jakarta.faces.ViewState');
    field.value = update.textContent;
  });
}
