/**
 * Documents that come by mail: each company has an address of its own that cannot be guessed, in a mailbox of the operator that is
 * read in the background. What is attached is handed in as files of a form are; nothing that a mail says is shown as a page, nothing
 * that it names is fetched, and nobody but a user of the company is answered.
 */
package se.samverk.mailin;
