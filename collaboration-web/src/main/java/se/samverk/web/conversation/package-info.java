/** What the two sides ask and answer: on the page of what it is about, in a list, on a phone. */
package se.samverk.web.conversation;
