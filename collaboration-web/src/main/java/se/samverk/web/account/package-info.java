/**
 * Pages about somebody's account: how a person, or a bureau, gets one, a forgotten password, the
 * profile.
 */
package se.samverk.web.account;
