/**
 * Documents of a company: receipts, invoices and what else its books stand on. They belong to the company, below its services,
 * and work where any of them is open. They are checked by what they contain, kept as they came, shown as pictures that are
 * made here, and stay once something that was posted stands on them.
 */
package se.samverk.document;
