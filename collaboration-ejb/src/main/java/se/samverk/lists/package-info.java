/** Lists that are searched, filtered, sorted and read page by page: clients, collaborations, invitations. */
package se.samverk.lists;
