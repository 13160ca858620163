/** Pages on which a bureau and its client plan who does what, and read what was agreed. */
package se.samverk.web.plan;
