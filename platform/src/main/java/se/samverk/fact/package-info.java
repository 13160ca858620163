/** What has happened, as plain values: told by the command, heard by the record, the mails, the news. */
package se.samverk.fact;
