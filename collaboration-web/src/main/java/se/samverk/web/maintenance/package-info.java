/** The maintenance pages, for full permission only (S8): links, sent mails, replacing people. */
package se.samverk.web.maintenance;
