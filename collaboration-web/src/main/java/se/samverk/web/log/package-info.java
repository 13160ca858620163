/** The record of the own company, for both portals: to read, to filter and to take along. */
package se.samverk.web.log;
