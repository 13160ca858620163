/**
 * People: users, their memberships in companies, passwords, log-in sessions, links in mails about
 * accounts.
 */
package se.samverk.identity;
