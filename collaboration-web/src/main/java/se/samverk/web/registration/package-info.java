/** The registration of an invited client. */
package se.samverk.web.registration;
