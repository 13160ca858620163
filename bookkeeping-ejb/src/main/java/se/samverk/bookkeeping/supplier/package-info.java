/**
 * Suppliers, their invoices from the first draft until they are paid, and the supplier ledger. A party is kept below the services;
 * what only the books need of it stands here.
 */
package se.samverk.bookkeeping.supplier;
