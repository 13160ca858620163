/** Suppliers, their invoices, payments and ledger in the books. */
package se.samverk.web.supplier;
