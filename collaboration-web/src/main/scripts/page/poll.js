/* What goes on by itself is asked for as long as its button is there (tags/poll.xhtml). */
import { ask, isAsking } from './ajax.js';
import { all } from './dom.js';

const OFTEN = 2000;

setInterval(() => {
  if (!isAsking()) {
    all('[data-poll]').forEach((button) => ask(button, { quiet: true }));
  }
}, OFTEN);
