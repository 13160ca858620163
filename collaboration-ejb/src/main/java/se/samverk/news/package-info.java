/**
 * News: what the other side, or time, has done to a collaboration, for everybody in a company to
 * see behind the bell of its portal. Mails go to those who answer for something; news are there for
 * all.
 */
package se.samverk.news;
