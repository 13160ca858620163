/** A bureau's client register: entering, changing and importing clients. */
package se.samverk.client;
