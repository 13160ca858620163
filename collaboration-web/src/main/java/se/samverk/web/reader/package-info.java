/** Time-limited readers: whom a client lets in, what a reader sees first, how one says yes (D7f). */
package se.samverk.web.reader;
