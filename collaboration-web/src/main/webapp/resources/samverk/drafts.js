/*
 * What somebody has typed and not yet saved is kept in this tab, for that person in that company on that page, until it
 * is saved, the person logs out or an hour has passed. Passwords and personal identity numbers are never kept. It listens
 * from before the first field is there: who types on a slow line loses nothing either.
 */
(function () {
  'use strict';

  var HOUR = 3600000;
  var PREFIX = 'samverk.draft|';
  var PERSONAL_NUMBER = /(^|\D)(\d{2})?\d{2}[01]\d[0-9]\d[-+ ]?\d{4}(?!\d)/g;
  // Where one comes when nothing was saved: to log in again, or to be told that the page was open for too long.
  var NOT_SAVED = /^\/(logga-in|utgangen)/;

  var store = window.sessionStorage;

  function owner() {
    return document.body.getAttribute('data-owner');
  }

  /* ---- The store ---- */

  function keys() {
    return Object.keys(store).filter(function (key) {
      return key.indexOf(PREFIX) === 0;
    });
  }

  function forget() {
    keys().forEach(function (key) {
      store.removeItem(key);
    });
  }

  /** Too old, or of somebody else: a tab may change hands at the log-in page. */
  function tidy() {
    keys().forEach(function (key) {
      var user = key.split('|')[1];
      var old = Date.now() - JSON.parse(store.getItem(key)).at > HOUR;
      if (old || owner() && user !== owner().split('|')[0]) {
        store.removeItem(key);
      }
    });
  }

  function keyOf(form) {
    return PREFIX + owner() + '|' + location.pathname + location.search + '|' + form.id;
  }

  function read(form) {
    var kept = store.getItem(keyOf(form));
    return kept && JSON.parse(kept).fields;
  }

  /* ---- Fields ---- */

  function isTyped(field) {
    var form = field.form;
    return form && form.id && form.method === 'post' && !form.matches('[role=search]')
      && field.name && !field.matches('[type=password], .reveal input, [type=hidden], [type=file], [data-submit]');
  }

  function group(form, name) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name === name && isTyped(field);
    });
  }

  function isChoice(field) {
    return field.type === 'checkbox' || field.type === 'radio';
  }

  function values(form, name) {
    return group(form, name)
      .filter(function (field) { return !isChoice(field) || field.checked; })
      .map(function (field) { return field.value.replace(PERSONAL_NUMBER, '$1'); });
  }

  // What was typed since the page was opened: the names of the fields by the id of their form.
  var typed = new Map();

  function keep(field) {
    if (!owner() || !isTyped(field)) {
      return;
    }
    typed.set(field.form.id, (typed.get(field.form.id) || new Set()).add(field.name));
    var fields = read(field.form) || {};
    fields[field.name] = values(field.form, field.name);
    store.setItem(keyOf(field.form), JSON.stringify({ at: Date.now(), fields: fields }));
  }

  /** The hour begins anew when it is sent: what still stands on the page is not too old to be put back. */
  function keepAgain(form) {
    (typed.get(form.id) || []).forEach(function (name) {
      group(form, name).slice(0, 1).forEach(keep);
    });
  }

  function differs(form, fields) {
    return Object.keys(fields).some(function (name) {
      return group(form, name).length > 0 && values(form, name).join('\n') !== fields[name].join('\n');
    });
  }

  /** As if it were typed: what hangs on a field hears of it. */
  function fill(form, fields) {
    Object.keys(fields).forEach(function (name) {
      group(form, name).forEach(function (field) {
        var wanted = isChoice(field) ? fields[name].indexOf(field.value) >= 0 : fields[name][0];
        if (wanted === undefined || wanted === (isChoice(field) ? field.checked : field.value)) {
          return;
        }
        field[isChoice(field) ? 'checked' : 'value'] = wanted;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    });
  }

  /* ---- The offer ---- */

  function kept() {
    return Array.prototype.filter.call(document.forms, read);
  }

  function drafts() {
    return kept().filter(function (form) {
      return differs(form, read(form));
    });
  }

  function close() {
    document.getElementById('draft').hidden = true;
    document.getElementById('main').focus();
  }

  function putBack() {
    var found = drafts();
    close();
    found.forEach(function (form) {
      var fields = read(form);
      var dialog = form.closest('.ui-dialog');
      if (dialog) {
        window.PF(dialog.id).show();
      }
      fill(form, fields);
      // One choice may have brought other fields, which are there only after the answer.
      if (window.jQuery) {
        window.jQuery(document).one('pfAjaxComplete', function () {
          var anew = document.getElementById(form.id);
          if (anew) {
            fill(anew, fields);
          }
        });
      }
      var first = form.querySelector('[name="' + CSS.escape(Object.keys(fields)[0]) + '"]');
      if (first) {
        first.focus();
      }
    });
  }

  function throwAway() {
    drafts().forEach(function (form) {
      store.removeItem(keyOf(form));
    });
    close();
  }

  /* ---- Events ---- */

  ['input', 'change'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      keep(event.target);
    });
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-draft=restore]')) {
      putBack();
    }
    if (event.target.closest('[data-draft=discard]')) {
      throwAway();
    }
  });

  document.addEventListener('submit', function (event) {
    if (event.target.id === 'session') {
      forget();
    } else {
      keepAgain(event.target);
    }
  });

  // The page is about to be opened anew, after another log-in.
  document.addEventListener('samverk:again', function () {
    Array.prototype.forEach.call(document.forms, keepAgain);
  });

  function formOf(source) {
    var button = document.getElementById(source && source.id || source);
    return button && button.form;
  }

  /** The answer to a form that was saved leads on; then nothing is left to keep. A dialog confirms what another one says. */
  function answered(xhr, form) {
    var redirect = /<redirect url="([^"]*)"/.exec(xhr.responseText);
    if (redirect && !NOT_SAVED.test(redirect[1])) {
      var saved = form.closest('.ui-dialog') ? kept() : [form];
      saved.map(keyOf).forEach(function (key) { store.removeItem(key); });
    }
  }

  /** What the page shows as saved needs no draft. */
  function forgetSaved() {
    kept().forEach(function (form) {
      if (!typed.has(form.id) && !differs(form, read(form))) {
        store.removeItem(keyOf(form));
      }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (window.jQuery) {
      window.jQuery(document)
        .on('pfAjaxSend', function (event, xhr, settings) {
          [formOf(settings.source)].filter(Boolean).forEach(keepAgain);
        })
        .on('pfAjaxSuccess', function (event, xhr, settings) {
          [formOf(settings.source)].filter(Boolean).forEach(answered.bind(null, xhr));
        });
    }
    tidy();
    setInterval(tidy, 60000);
    forgetSaved();
    var box = document.getElementById('draft');
    if (box && drafts().length > 0) {
      box.hidden = false;
    }
  });
})();
