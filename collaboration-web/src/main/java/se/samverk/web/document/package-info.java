/** The documents of a company: handing them in, reading them, and their way into the books. */
package se.samverk.web.document;
