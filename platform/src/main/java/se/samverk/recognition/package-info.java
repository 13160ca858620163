/**
 * What a receipt or an invoice says: its text, recognised by Tesseract where the server has it, and what follows from the text, each
 * with how sure it is. Nothing here knows of documents or databases, and nothing that is read is true before a person says so.
 */
package se.samverk.recognition;
