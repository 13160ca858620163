/**
 * The mails: who is told what when something has happened. They follow from what happens elsewhere;
 * nothing depends on this package.
 */
package se.samverk.letter;
