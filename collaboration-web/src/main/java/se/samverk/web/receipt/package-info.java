/** Pages about payments that lack a receipt, and what is answered. */
package se.samverk.web.receipt;
