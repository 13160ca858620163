/** The client portal, and the settings of a collaboration, which both portals show. */
package se.samverk.web.portal;
