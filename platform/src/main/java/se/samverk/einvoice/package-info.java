/** Electronic invoices as values: what a file of UBL 2.1 by Peppol BIS Billing 3 says (EN 16931). The one reader of the product. */
package se.samverk.einvoice;
