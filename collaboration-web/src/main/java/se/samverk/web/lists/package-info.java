/** The lists that are searched, filtered and paged: clients, invitations, links. */
package se.samverk.web.lists;
