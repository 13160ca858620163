/**
 * What every page shows around its content: who is signed in, the theme, texts, dates and money.
 */
package se.samverk.web.shell;
