/**
 * VAT returns. One is previewed at any time, made – figures frozen, file written, tax settled, months locked –, taken back
 * until the Tax Agency's receipt is there, and filed for good; what is found later is a further version (ADR 49). The values
 * and the file's form are in {@code bookkeeping.vat}.
 */
package se.samverk.bookkeeping.filing;
