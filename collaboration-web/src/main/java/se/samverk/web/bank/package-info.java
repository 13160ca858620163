/** The pages of the bank: accounts, files, and rows that are matched one after the other. */
package se.samverk.web.bank;
