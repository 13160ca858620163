package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.supplier.SupplierLedger.Item;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;

/** Writes the ledger of suppliers as a table. */
@ApplicationScoped
class LedgerFiles {

    private static final List<String> COLUMNS =
            List.of("supplier", "number", "due", "amount", "open", "overdue", "band");

    @Inject
    Companies companies;

    /** As what, and in which language. */
    record Order(TableFormat format, Language language) {}

    /**
     * @throws BusinessException at the format: LEDGER_TOO_LONG
     */
    LedgerFile make(String companyId, SupplierLedger ledger, Order order) {
        int most = order.format().mostRows();
        if (ledger.items().size() > most) {
            throw BusinessException.at("format", SupplierError.LEDGER_TOO_LONG, most);
        }
        Language language = order.language();
        String file = text("file", language) + "-" + ledger.day() + "."
                + order.format().extension();
        TableHead head = new TableHead(
                text("title", language),
                text(
                        "subtitle",
                        language,
                        companies.get(companyId).name(),
                        ledger.day().toString()),
                COLUMNS.stream()
                        .map(column -> text("column." + column, language))
                        .toList(),
                language);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableFile table = order.format().open(bytes, head)) {
            for (Item item : ledger.items()) {
                table.row(cells(item, language));
            }
            table.row(Arrays.asList(text("total", language), null, null, null, ledger.total(), null, null));
            table.row(Arrays.asList(text("account", language), null, null, null, ledger.account(), null, null));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new LedgerFile(file, order.format().mediaType(), bytes.toByteArray());
    }

    private static List<Object> cells(Item item, Language language) {
        return Stream.<Object>of(
                        item.supplier(),
                        item.number(),
                        item.dueOn(),
                        item.amount(),
                        item.open(),
                        item.daysOverdue(),
                        text("band." + item.band(), language))
                .toList();
    }

    private static String text(String key, Language language, Object... arguments) {
        String pattern = Texts.of(LedgerFiles.class, "ledger", language).getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
