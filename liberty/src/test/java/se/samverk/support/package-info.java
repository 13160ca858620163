/** Beans that replace parts of the application while the tests in the container run. */
package se.samverk.support;
