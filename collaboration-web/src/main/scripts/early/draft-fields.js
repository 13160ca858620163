/* What is typed in a form, by the names of its fields. Never passwords, files and personal identity numbers. */

const PERSONAL_NUMBER = /(^|\D)(\d{2})?\d{2}[01]\d[0-9]\d[-+ ]?\d{4}(?!\d)/g;
const NEVER = '[type=password], .reveal input, [type=hidden], [type=file], [data-submit]';

export function isTyped(field) {
  const form = field.form;
  return form && form.id && form.method === 'post' && !form.matches('[role=search]')
    && field.name && !field.matches(NEVER);
}

export function fieldsOf(form, name) {
  return [...form.elements].filter((field) => field.name === name && isTyped(field));
}

function isChoice(field) {
  return field.type === 'checkbox' || field.type === 'radio';
}

export function valuesOf(form, name) {
  return fieldsOf(form, name)
    .filter((field) => !isChoice(field) || field.checked)
    .map((field) => field.value.replace(PERSONAL_NUMBER, '$1'));
}

export function differs(form, fields) {
  return Object.keys(fields).some((name) =>
    fieldsOf(form, name).length > 0 && valuesOf(form, name).join('\n') !== fields[name].join('\n'));
}

/** As if it were typed: what hangs on a field hears of it. */
export function fill(form, fields) {
  Object.keys(fields).forEach((name) => fieldsOf(form, name).forEach((field) => {
    const what = isChoice(field) ? 'checked' : 'value';
    const wanted = isChoice(field) ? fields[name].includes(field.value) : fields[name][0];
    if (wanted !== undefined && wanted !== field[what]) {
      field[what] = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }));
}
