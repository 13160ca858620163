/* Drafts in the store of the tab: for one person in one company, of one form at one address, for an hour. */

const HOUR = 3600000;
const PREFIX = 'samverk.draft|';

export function owner() {
  return document.body.dataset.owner;
}

function keys() {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

export function forgetAll() {
  keys().forEach((key) => sessionStorage.removeItem(key));
}

/** Too old, or of somebody else: a tab may change hands at the log-in page. */
export function tidy() {
  keys().forEach((key) => {
    const isOld = Date.now() - JSON.parse(sessionStorage.getItem(key)).at > HOUR;
    const isOfAnother = owner() && key.split('|')[1] !== owner().split('|')[0];
    if (isOld || isOfAnother) {
      sessionStorage.removeItem(key);
    }
  });
}

function keyOf(form) {
  return PREFIX + owner() + '|' + location.pathname + location.search + '|' + form.id;
}

export function draftOf(form) {
  const kept = sessionStorage.getItem(keyOf(form));
  return kept && JSON.parse(kept).fields;
}

export function keepDraft(form, fields) {
  sessionStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields }));
}

export function forgetDraft(form) {
  sessionStorage.removeItem(keyOf(form));
}
