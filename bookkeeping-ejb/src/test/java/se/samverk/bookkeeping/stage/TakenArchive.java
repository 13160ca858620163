package se.samverk.bookkeeping.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverk.archive.Archives;
import se.samverk.shared.Language;

/** What a company takes along, read back by code that shares nothing with what wrote it. */
public final class TakenArchive {

    private TakenArchive() {}

    /** The files by their names. */
    public static Map<String, byte[]> of(CompanyOnStage company) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try {
            company.get(Archives.class).write(company.company, Language.SV, archive, () -> {});
            return unpacked(archive.toByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }
}
