/** The record of the own company, for both portals: to read, to filter and to take along; its events in words. */
package se.samverk.web.log;
