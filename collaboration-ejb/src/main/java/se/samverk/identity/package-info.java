/**
 * People: users, their memberships in companies, passwords, log-in sessions, who the caller is and
 * what each kind of caller may do.
 */
package se.samverk.identity;
