package se.samverk.bookkeeping.sie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Files for tests, and what a reader makes of them. */
final class SieFiles {

    /** The head of a file of vouchers: nine lines. */
    static final String HEAD = """
            #FLAGGA 0
            #PROGRAM "Provbok" 1.0
            #FORMAT PC8
            #GEN 20260401 "Åsa"
            #SIETYP 4
            #FNAMN "Fjällbäck Cykel AB"
            #RAR 0 20260101 20261231
            #KONTO 1930 "Företagskonto"
            #KONTO 3001 "Försäljning"
            """;

    private SieFiles() {}

    static SieSource inCp437(String text) {
        return in(SieEncoding.CP437.charset(), text);
    }

    static SieSource in(Charset charset, String text) {
        return of(text.getBytes(charset));
    }

    static SieSource of(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }

    static SieSummary summary(String text) {
        return summary(inCp437(text));
    }

    static SieSummary summary(SieSource source) {
        try {
            return SieSummary.of(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<SieItem> items(SieSource source) {
        List<SieItem> items = new ArrayList<>();
        try (SieReader reader = SieReader.open(source)) {
            reader.forEachRemaining(items::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return items;
    }

    static List<SieVoucher> vouchers(String text) {
        return items(inCp437(text)).stream().map(SieVoucher.class::cast).toList();
    }

    static List<SieBalance> balances(String text) {
        return items(inCp437(text)).stream().map(SieBalance.class::cast).toList();
    }
}
