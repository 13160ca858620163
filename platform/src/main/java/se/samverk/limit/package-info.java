/** How often something may be tried: counted in the database, so that it holds on all servers. */
package se.samverk.limit;
