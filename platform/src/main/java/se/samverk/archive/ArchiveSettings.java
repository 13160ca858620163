package se.samverk.archive;

import se.samverk.shared.Language;

/**
 * What a run is started with that makes an archive.
 *
 * @param companyId whose it is
 * @param fileName what it is called
 */
public record ArchiveSettings(String companyId, String fileName, Language language) {}
