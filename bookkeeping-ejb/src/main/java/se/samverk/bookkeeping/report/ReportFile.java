package se.samverk.bookkeeping.report;

/** A report as a file. */
public record ReportFile(String name, String mediaType, byte[] content) {}
