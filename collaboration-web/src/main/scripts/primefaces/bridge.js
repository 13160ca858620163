/* On a page with components of PrimeFaces: what their Ajax does is said as page/ajax.js says it. */

const REDIRECT = /<redirect url="([^"]*)"/;

function say(name, detail) {
  document.dispatchEvent(new CustomEvent('samverk:' + name, { detail }));
}

function formOf(source) {
  return document.getElementById(source?.id ?? source)?.closest('form');
}

document.addEventListener('DOMContentLoaded', () => {
  window.jQuery(document)
    .on('pfAjaxSend', (event, xhr, { source }) => say('asked', { form: formOf(source) }))
    .on('pfAjaxSuccess', (event, xhr, { source }) => {
      say('answered', { form: formOf(source), redirect: REDIRECT.exec(xhr.responseText)?.[1] });
      say('rendered');
    })
    .on('pfAjaxError', (event, xhr) => say('unanswered', { reached: xhr.status !== 0 }))
    .on('pfAjaxComplete', () => say('settled'));
});
