/** Pages for somebody who has no account yet. */
package se.samverk.web.account;
