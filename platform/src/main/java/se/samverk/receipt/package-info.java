/**
 * Payments of a company that lack a receipt: which they are, what people answer – a photograph, why there is none, or that it was
 * private –, and the mail that reminds of them once a week. They belong to the company, below its services; the service that
 * posts tells how a payment stands in the books ({@link se.samverk.receipt.RowBooks}).
 */
package se.samverk.receipt;
