/*
 * Receipts that are missing: a tap opens the camera, and what it took is sent at once. Without this script each payment leads to its
 * page, where a photograph is chosen and sent.
 */
import { all, atStart } from './dom.js';
import { makeReadable } from './hand-in.js';

function camera(form) {
  const photo = form.querySelector('input[type="file"]');
  const row = form.querySelector('input[type="hidden"][id$=":row"]');
  all('[data-receipt-row]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      row.value = button.dataset.receiptRow;
      photo.click();
    });
  });
  photo.addEventListener('change', async () => {
    if (photo.files.length === 0) {
      return;
    }
    await makeReadable(photo);
    form.requestSubmit(form.querySelector('button[type="submit"]'));
  });
}

atStart(() => all('[data-receipt-camera]').forEach((area) => camera(area.closest('form'))));
