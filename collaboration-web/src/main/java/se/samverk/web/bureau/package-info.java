/** The bureau portal: one bean for each page, beside it by name. */
package se.samverk.web.bureau;
