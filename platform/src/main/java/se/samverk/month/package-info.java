/**
 * What has to be so before a month of a company's work is closed. Each service tells its points; who closes months, and who
 * shows how far they have come, knows no service.
 */
package se.samverk.month;
