/** What a page does with what was refused: the text, the field, and where it is remedied. */
package se.samverk.web.refusal;
