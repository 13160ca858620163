package se.samverk.bookkeeping.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** A company that takes files in as a page would. */
final class TransferOnStage {

    /** The head of a file of vouchers for 2026: nine lines. */
    static final String HEAD = """
            #FLAGGA 0
            #PROGRAM "Provbok" 1.0
            #FORMAT PC8
            #GEN 20260401 "Åsa"
            #SIETYP 4
            #FNAMN "Fjällbäck Cykel AB"
            #RAR 0 20260101 20261231
            #KONTO 1930 "Checkkonto"
            #KONTO 3001 "Försäljning"
            """;

    final CompanyOnStage stage;

    TransferOnStage(CompanyOnStage stage) {
        this.stage = stage;
    }

    static byte[] inCp437(String text) {
        return text.getBytes(Charset.forName("IBM437"));
    }

    static byte[] resource(String name) {
        try (InputStream file = TransferOnStage.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] file(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String keep(byte[] file) {
        return stage.ask(() -> stage.get(SieImportService.class).keep("bok.se", file));
    }

    SiePreview preview(byte[] file) {
        String id = keep(file);
        return stage.ask(() -> stage.get(SieImportService.class).preview(id));
    }

    SiePreview preview(String text) {
        return preview(inCp437(text));
    }

    String take(byte[] file) {
        return take(file, false);
    }

    String take(byte[] file, boolean otherCompany) {
        return start(file, otherCompany).importId();
    }

    ImportStart start(byte[] file, boolean otherCompany) {
        String id = keep(file);
        return stage.ask(
                () -> stage.get(SieImportService.class).take(new ImportForm(id, null, Language.SV, otherCompany)));
    }

    String take(String text) {
        return take(inCp437(text));
    }

    ImportView view(String importId) {
        return stage.ask(() -> stage.get(SieImportService.class).get(importId));
    }

    List<BalanceDifference> differences(String importId) {
        return stage.ask(() -> stage.get(SieImportService.class).differences(importId));
    }

    /** What keeps the file out, in order: code and the line that is named. */
    static List<String> faults(Runnable refused) {
        BusinessException first = Assertions.catchThrowableOfType(BusinessException.class, refused::run);
        return codes(Stream.concat(Stream.of(first), first.others().stream()));
    }

    static List<String> codes(Stream<BusinessException> refusals) {
        return refusals.map(refusal -> refusal.code().name()
                        + (refusal.arguments().isEmpty()
                                ? ""
                                : " " + refusal.arguments().get(0)))
                .toList();
    }

    /** What each account holds at the end of a month, if anything. */
    Map<String, String> closing(YearMonth first, YearMonth last) {
        Map<String, String> closing = new TreeMap<>();
        balances(first, last).stream()
                .filter(balance -> !balance.closing().isZero())
                .forEach(balance ->
                        closing.put(balance.number(), balance.closing().toString()));
        return closing;
    }

    List<AccountBalance> balances(YearMonth first, YearMonth last) {
        return stage.server.inTransaction(() -> stage.get(Balances.class).trialBalance(stage.company, first, last));
    }

    List<Object[]> rows(String query) {
        return stage.server.inDatabase(em -> em.createQuery(query, Object[].class)
                .setParameter("company", stage.company)
                .getResultList());
    }
}
