/**
 * The users of a company and the employees of a bureau: the same pages in both portals, and in a
 * client's company that is being visited.
 */
package se.samverk.web.people;
