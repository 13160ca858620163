/** Help: the questions people ask, answered, each with the screen that it is about. */
package se.samverk.web.help;
