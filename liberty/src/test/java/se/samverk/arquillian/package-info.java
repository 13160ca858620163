/** How the application gets into the server of the tests in the container. */
package se.samverk.arquillian;
