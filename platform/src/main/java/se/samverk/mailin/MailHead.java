package se.samverk.mailin;

/**
 * What a mail says of itself; nothing of it is true because it says so.
 *
 * @param key of message and content: the same mail has it each time it is read
 * @param sender the address; empty for none
 * @param automatic whether a machine wrote it, which nobody answers
 */
record MailHead(String key, String sender, String subject, boolean automatic) {}
