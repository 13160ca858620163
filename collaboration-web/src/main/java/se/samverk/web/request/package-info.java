/** What every request passes, and how addresses are read and made. */
package se.samverk.web.request;
