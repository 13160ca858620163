/** What the tests in the container and those in the browser need of a server's files. */
package se.samverk.server;
