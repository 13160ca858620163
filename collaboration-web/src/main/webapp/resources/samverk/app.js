/* The behaviour that every page shares. No handler stands in the markup: the content security policy forbids it. */
(function () {
  'use strict';

  var root = document.documentElement;
  var lastPressed;
  var SWITCHED = 'samverk.switched';

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  /* ---- Theme: the server reads the cookie, so that the next page is right from its first byte ---- */

  function showTheme(choice) {
    root.setAttribute('data-theme', choice);
    all('[data-theme-choice]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-theme-choice') === choice));
    });
  }

  function chooseTheme(choice) {
    var secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = 'samverk_theme=' + choice + '; Path=/; Max-Age=31536000; SameSite=Lax' + secure;
    showTheme(choice);
  }

  /* ---- The key to the search: it can be switched off by who dictates or easily hits a wrong key (WCAG 2.1.4) ---- */

  var SEARCH_KEY = 'samverk.searchKey';

  function searchKeyIsOn() {
    return localStorage.getItem(SEARCH_KEY) !== 'off';
  }

  function switchSearchKey(on) {
    localStorage.setItem(SEARCH_KEY, on ? 'on' : 'off');
    root.classList.toggle('search-key-is-off', !on);
  }

  function showSearchKey() {
    root.classList.toggle('search-key-is-off', !searchKeyIsOn());
    all('[data-search-key]').forEach(function (box) {
      // What was chosen before this script came is on its way (early.js).
      if (box.checked === box.defaultChecked) {
        box.checked = searchKeyIsOn();
      }
    });
  }

  /* ---- Drawer ---- */

  var opener = document.querySelector('.drawer-open');
  var side = document.getElementById('side');

  function drawer(open) {
    if (!opener || !side) {
      return;
    }
    root.classList.toggle('drawer-is-open', open);
    opener.setAttribute('aria-expanded', String(open));
    // What lies behind the drawer is out of reach for the keyboard while it is open.
    all('.page, .bar').forEach(function (part) {
      part.inert = open;
    });
    (open ? side.querySelector('a, button') : opener).focus();
  }

  function drawerIsOpen() {
    return root.classList.contains('drawer-is-open');
  }

  /* ---- Answers that fail, or do not come ---- */

  var LONG = 8000;
  var patience;

  var told = document.getElementById('told');
  var place = told && told.parentElement.insertBefore(document.createComment('told'), told);

  /** What is told is not to lie behind a dialog, where it is neither seen nor reached. */
  function bringToFront() {
    var anything = told && all('.alert', told).some(function (box) { return !box.hidden; });
    if (!anything) {
      return;
    }
    var dialog = all('.ui-dialog-content').filter(shown).pop();
    if (dialog && dialog.firstChild !== told) {
      dialog.prepend(told);
    } else if (!dialog && place.nextSibling !== told) {
      place.after(told);
    }
  }

  /** Shows or hides one of the messages that the template holds ready. */
  function tell(id, show) {
    var box = document.getElementById(id);
    if (box) {
      box.hidden = !show;
      bringToFront();
      if (show) {
        box.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  function waiting(isWaiting) {
    clearTimeout(patience);
    tell('slow', false);
    if (isWaiting) {
      patience = setTimeout(tell, LONG, 'slow', true);
    }
  }

  /* ---- Forms ---- */

  function guard(form) {
    if (form.dataset.sent) {
      return false;
    }
    form.dataset.sent = 'true';
    waiting(true);
    return true;
  }

  function release(form) {
    waiting(false);
    delete form.dataset.sent;
    all('[data-was-sent]', form).forEach(function (button) {
      button.removeAttribute('data-was-sent');
      button.removeAttribute('aria-disabled');
    });
  }

  function count(area) {
    var counter = document.getElementById(area.id + '_count');
    if (counter) {
      counter.textContent = area.value.length + ' / ' + area.maxLength;
    }
  }

  /* ---- Errors ---- */

  function shown(element) {
    return element.getClientRects().length > 0;
  }

  function focusErrors() {
    var boxes = all('.alert-error[tabindex], .conflict').filter(shown);
    var inDialog = boxes.filter(function (box) {
      return box.closest('.ui-dialog');
    });
    var box = inDialog[0] || boxes[0];
    if (box) {
      box.focus();
    }
  }

  /** The field that an error is about: itself, or the first control inside a group. */
  function focusField(id) {
    var target = document.getElementById(id);
    if (!target) {
      return false;
    }
    var control = target.matches('input, select, textarea, button, a[href]')
      ? target
      : target.querySelector('input:not([type=hidden]), select, textarea, button, a[href]');
    if (!control) {
      return false;
    }
    control.focus();
    control.scrollIntoView({ block: 'center' });
    return true;
  }

  /* ---- What must be done again for markup that an update brings ---- */

  function prepare() {
    all('textarea[maxlength]').forEach(count);
  }

  /* ---- Events ---- */

  // While the event goes down: PrimeFaces' handlers on the buttons may stop it on its way up.
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[id], a[id]');
    lastPressed = button && button.id;
  }, true);

  document.addEventListener('click', function (event) {
    var target = event.target;
    if (!(target instanceof Element)) {
      return;
    }
    all('.menu[open]').forEach(function (menu) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    });

    var theme = target.closest('[data-theme-choice]');
    if (theme) {
      chooseTheme(theme.getAttribute('data-theme-choice'));
    }
    if (target.closest('.drawer-open')) {
      drawer(true);
    }
    if (target.closest('.drawer-close, .scrim')) {
      drawer(false);
    }

    var reveal = target.closest('[data-reveal]');
    if (reveal) {
      var field = reveal.parentElement.querySelector('input');
      var show = field.type === 'password';
      field.type = show ? 'text' : 'password';
      reveal.setAttribute('aria-pressed', String(show));
      reveal.firstElementChild.className = 'pi ' + (show ? 'pi-eye-slash' : 'pi-eye');
    }

    var fix = target.closest('a[data-field]');
    if (fix && focusField(fix.getAttribute('data-field'))) {
      event.preventDefault();
    }

    if (target.closest('[data-print]')) {
      window.print();
    }

    // Buttons that were sent look so, and a second press does nothing.
    if (target.closest('[data-was-sent]')) {
      event.preventDefault();
    }
  });

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.method === 'get') {
      return;
    }
    // Without a network the browser would put its own page in the place of this one.
    tell('connection', !navigator.onLine);
    if (!navigator.onLine || !guard(form)) {
      event.preventDefault();
      return;
    }
    if (event.submitter) {
      event.submitter.setAttribute('data-was-sent', '');
      event.submitter.setAttribute('aria-disabled', 'true');
    }
  });

  // What is not filled in does not stand in the address.
  document.addEventListener('formdata', function (event) {
    if (event.target.method === 'get') {
      Array.from(event.formData.entries()).forEach(function (entry) {
        if (entry[1] === '') {
          event.formData.delete(entry[0]);
        }
      });
    }
  });

  window.addEventListener('pageshow', function (event) {
    // A page that comes back from the browser's store shows what was, and would still be marked as sent.
    if (event.persisted) {
      location.reload();
    }
    all('form').forEach(release);
  });

  document.addEventListener('input', function (event) {
    if (event.target.matches('textarea[maxlength]')) {
      count(event.target);
    }
  });

  document.addEventListener('change', function (event) {
    // A select that is a filter or a switch sends its form at once.
    if (event.target.matches('[data-submit]')) {
      sessionStorage.setItem(SWITCHED, event.target.id);
      event.target.form.requestSubmit();
    }
    if (event.target.matches('[data-search-key]')) {
      switchSearchKey(event.target.checked);
    }
    // The box above a table ticks the boxes of all its rows, or none.
    if (event.target.matches('[data-check-all]')) {
      all('tbody .choose input', event.target.closest('.card')).forEach(function (box) {
        box.checked = event.target.checked;
      });
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      if (drawerIsOpen()) {
        drawer(false);
      }
      all('.menu[open]').forEach(function (menu) {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
      return;
    }
    var typing = event.target.matches('input, select, textarea, [contenteditable]');
    if (event.key === '/' && searchKeyIsOn() && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var search = document.querySelector('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  document.addEventListener('focusout', function (event) {
    var menu = event.target.closest && event.target.closest('.menu[open]');
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });

  document.addEventListener('samverk:tell', function (event) {
    tell(event.detail.id, event.detail.show);
  });

  var lastFocused;

  document.addEventListener('focusin', function (event) {
    lastFocused = event.target.id;
    // A dialog has opened or closed.
    bringToFront();
  });

  // The page has read something anew by itself, and what had the focus may be gone.
  document.addEventListener('samverk:updated', function () {
    if (document.activeElement === document.body && lastFocused && !document.getElementById(lastFocused)) {
      document.getElementById('main').focus({ preventScroll: true });
    }
  });

  // A drawer has no meaning on a wide window.
  window.matchMedia('(min-width: 901px)').addEventListener('change', function (wide) {
    if (wide.matches && drawerIsOpen()) {
      drawer(false);
    }
  });

  /* ---- Updates by Ajax ---- */

  /** The button that asked was disabled or rendered anew meanwhile: without this the focus would fall to the body. */
  function keepFocus() {
    var button = lastPressed && document.getElementById(lastPressed);
    if (document.activeElement !== document.body) {
      return;
    }
    if (button && shown(button)) {
      button.focus({ preventScroll: true });
    } else if (lastPressed && !button) {
      // It went with what it was about: what the page says of the rest comes next.
      all('[data-focus-home]').slice(0, 1).forEach(function (home) { home.focus({ preventScroll: true }); });
    }
  }

  /** What happened is told at the top of the page, which may be scrolled away. */
  function showNotice() {
    var notice = document.querySelector('#notice .alert');
    if (notice) {
      notice.scrollIntoView({ block: 'nearest' });
    }
  }

  /** PrimeFaces leaves a button disabled when its request gets no answer. */
  function enableAgain(source) {
    var widget = window.PrimeFaces.getWidgetById(source);
    if (widget && widget.enable) {
      window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
    }
  }

  /* What is entered while an answer is awaited survives the update that the answer brings. */
  var enteredMeanwhile = new Map();

  function noteMeanwhile(event) {
    var field = event.target;
    if (root.classList.contains('is-busy') && field.name && field.type !== 'file') {
      enteredMeanwhile.set(field.type === 'checkbox' ? field : field.name, field);
    }
  }
  document.addEventListener('input', noteMeanwhile, true);

  function enterAgain(field) {
    var choice = field.type === 'radio' || field.type === 'checkbox';
    var present = all('[name="' + CSS.escape(field.name) + '"]').find(function (candidate) {
      return !choice || candidate.value === field.value;
    });
    var what = choice ? 'checked' : 'value';
    if (present && present !== field && present[what] !== field[what]) {
      present[what] = field[what];
      present.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  if (window.jQuery) {
    window.jQuery(document)
      .on('pfAjaxSend', function () {
        enteredMeanwhile.clear();
        root.classList.add('is-busy');
        tell('connection', false);
        tell('failure', false);
        waiting(true);
      })
      .on('pfAjaxError', function (event, xhr, settings) {
        tell(xhr.status === 0 ? 'connection' : 'failure', true);
        enableAgain(settings.source && settings.source.id || settings.source);
      })
      .on('pfAjaxComplete', function () {
        root.classList.remove('is-busy');
        waiting(false);
        Array.from(enteredMeanwhile.values()).forEach(enterAgain);
        prepare();
        focusErrors();
        keepFocus();
        showNotice();
      });
  }

  /** An answer that the address points to is shown open. */
  function openTopic() {
    var topic = document.getElementById(location.hash.slice(1));
    if (topic && topic.matches('details')) {
      topic.open = true;
    }
  }

  /** The page was opened anew by a switch on it: the focus is still there. */
  function focusSwitch() {
    var used = document.getElementById(sessionStorage.getItem(SWITCHED));
    sessionStorage.removeItem(SWITCHED);
    if (used) {
      used.focus({ preventScroll: true });
    }
  }

  showTheme(root.getAttribute('data-theme') || 'system');
  openTopic();
  prepare();
  focusErrors();
  // Last: where the browser keeps nothing for pages they fail.
  focusSwitch();
  showSearchKey();
})();
