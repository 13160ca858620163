/* What every module needs of the page. */

export const root = document.documentElement;

export function all(selector, within = document) {
  return [...within.querySelectorAll(selector)];
}

export function isShown(element) {
  return element.getClientRects().length > 0;
}

/** Once the page is all there; the modules are read before. */
export function atStart(begin) {
  document.addEventListener('DOMContentLoaded', begin);
}

export function say(name, detail) {
  document.dispatchEvent(new CustomEvent('samverk:' + name, { detail }));
}

export function hear(name, listener) {
  document.addEventListener('samverk:' + name, (event) => listener(event.detail ?? {}));
}

export function addHidden(form, name) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = name;
  form.append(field);
  return field;
}
