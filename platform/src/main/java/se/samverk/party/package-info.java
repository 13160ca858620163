/**
 * Whom a company buys from and sells to. Parties belong to the company, below its services: a supplier of the books may be a
 * customer of the invoices, and is one party.
 */
package se.samverk.party;
