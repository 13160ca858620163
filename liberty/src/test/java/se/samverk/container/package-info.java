/** Tests that run inside the server, against the application as it is shipped. */
package se.samverk.container;
