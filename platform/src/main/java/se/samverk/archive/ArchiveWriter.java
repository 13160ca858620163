package se.samverk.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samverk.archive.ArchiveFolder.Content;
import se.samverk.shared.Sha256;

/**
 * Writes an archive. At its end are the SHA-256 sums of all files, in the form that <code>sha256sum --check</code> and its like
 * read.
 */
final class ArchiveWriter implements AutoCloseable {

    static final String SUMS = "SHA256SUMS.txt";

    private final ZipOutputStream zip;
    private final Runnable progress;
    private final List<String> sums = new ArrayList<>();

    /**
     * @param progress is told after each file
     */
    ArchiveWriter(OutputStream target, Runnable progress) {
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        this.progress = progress;
    }

    void file(String path, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        DigestOutputStream digested = new DigestOutputStream(new Open(zip), Sha256.digest());
        content.writeTo(digested);
        digested.flush();
        zip.closeEntry();
        sums.add(HexFormat.of().formatHex(digested.getMessageDigest().digest()) + "  " + path);
        progress.run();
    }

    /** Writes the sums; without them an archive is not whole. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write((String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whoever writes a file may close it; the archive stays open. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
