/** People and their accounts: the users of a company, the own profile, passwords. */
package se.samverk.web.identity;
