/*
 * Documents that are handed in: files are dropped, photographs come one after the other, each the next page. A photograph
 * that is larger than a receipt needs, or that the server does not read (HEIC), becomes a smaller JPEG before it is sent.
 * Without this script the two fields send what was chosen.
 */
import { all, atStart } from './dom.js';

const LARGEST_SIDE = 2600;
const LARGE_BYTES = 2_000_000;
const QUALITY = 0.85;

function isPhotograph(file) {
  return file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name);
}

function isToBeConverted(file) {
  return isPhotograph(file) && (file.size > LARGE_BYTES || !['image/jpeg', 'image/png'].includes(file.type));
}

/* Upright, as the browser shows it. Null where it cannot read the picture. */
async function converted(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    return null;
  }
  const scale = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
  return new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' });
}

async function readable(file) {
  if (!isToBeConverted(file)) {
    return file;
  }
  const smaller = await converted(file);
  if (!smaller && !['image/jpeg', 'image/png'].includes(file.type)) {
    return null;
  }
  return smaller && smaller.size < file.size || !['image/jpeg', 'image/png'].includes(file.type) ? smaller : file;
}

/* Puts what the server reads into a field, in place of what was chosen. */
export async function makeReadable(field) {
  const sound = field.files.length === 1 && await readable(field.files[0]);
  if (sound && sound !== field.files[0]) {
    const sent = new DataTransfer();
    sent.items.add(sound);
    field.files = sent.files;
  }
}

class HandIn {
  constructor(area) {
    this.area = area;
    this.files = area.querySelector('.drop input[type="file"]');
    this.photo = area.querySelector('.photo input[type="file"]');
    this.list = area.parentElement.querySelector('.hand-in-list');
    this.taken = [];
    this.files.addEventListener('change', () => this.take([...this.files.files]));
    this.photo.addEventListener('change', () => {
      const photographs = [...this.photo.files];
      this.photo.value = '';
      this.take(photographs);
    });
    this.listenForDrops(area.querySelector('.drop'));
  }

  listenForDrops(place) {
    ['dragenter', 'dragover'].forEach((name) => place.addEventListener(name, (event) => {
      event.preventDefault();
      place.classList.add('over');
    }));
    ['dragleave', 'drop'].forEach((name) => place.addEventListener(name, () => place.classList.remove('over')));
    place.addEventListener('drop', (event) => {
      event.preventDefault();
      this.take([...event.dataTransfer.files]);
    });
  }

  async take(files) {
    for (const file of files) {
      const sound = await readable(file);
      this.taken.push(sound ?? { refused: true, name: file.name });
    }
    this.show();
  }

  remove(file) {
    this.taken.splice(this.taken.indexOf(file), 1);
    this.show();
    this.files.focus();
  }

  show() {
    const sent = new DataTransfer();
    const sound = this.taken.filter((file) => !file.refused);
    sound.forEach((file) => sent.items.add(file));
    this.files.files = sent.files;
    this.list.replaceChildren(...this.taken.map((file) => this.line(file)));
    const tooLarge = sound.reduce((sum, file) => sum + file.size, 0) > Number(this.area.dataset.most);
    if (tooLarge) {
      const line = document.createElement('li');
      line.className = 'field-error';
      line.textContent = this.area.dataset.tooLarge;
      this.list.append(line);
    }
    this.files.setCustomValidity(tooLarge ? this.area.dataset.tooLarge : '');
  }

  line(file) {
    const line = document.createElement('li');
    line.textContent = file.refused ? `${file.name}: ${this.area.dataset.notConverted}` : file.name;
    line.classList.toggle('field-error', Boolean(file.refused));
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    button.textContent = this.area.dataset.remove;
    button.setAttribute('aria-label', `${this.area.dataset.remove} ${file.name}`);
    button.addEventListener('click', () => this.remove(file));
    line.append(button);
    return line;
  }
}

atStart(() => {
  all('[data-hand-in]').forEach((area) => new HandIn(area));
  all('input[data-readable]').forEach((field) => field.addEventListener('change', () => makeReadable(field)));
});

/* What is too large is told before it is sent: the server would cut it off in the middle. */
document.addEventListener('submit', (event) => {
  const files = event.target.querySelector('[data-hand-in] .drop input[type="file"]');
  if (files?.validationMessage) {
    event.preventDefault();
    event.stopImmediatePropagation();
    files.focus();
  }
}, true);
