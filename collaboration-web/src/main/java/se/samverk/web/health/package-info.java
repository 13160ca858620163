/** The server's health at the application's own address. */
package se.samverk.web.health;
