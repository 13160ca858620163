package se.samverk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.assignment.AssignmentKind;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientStatus;
import se.samverk.run.RecordFormat;
import se.samverk.shared.Language;
import se.samverk.shared.TextList;
import se.samverk.table.TableFormat;

class ExportSettingsTest {

    private static final ExportSettings SETTINGS = ExportSettings.of(
            ExportList.CLIENTS,
            TableFormat.CSV,
            Language.SV,
            new ClientQuery(
                    "norrsken",
                    ClientStatus.ACTION,
                    new ClientFilter("bookkeeping", "payroll", "anna", AssignmentKind.OTHER),
                    ClientOrder.NUMBER,
                    true,
                    null,
                    false));

    private static final RecordFormat<ExportSettings> FORMAT = new ExportTask().settings();

    /** As version 1.0 has stored it. */
    private static final List<String> TEXTS = List.of(
            "CLIENTS", "CSV", "SV", "norrsken", "ACTION", "bookkeeping", "payroll", "anna", "OTHER", "desc", "NUMBER");

    private static ExportSettings read(List<String> texts) {
        return FORMAT.read(TextList.write(texts));
    }

    @Test
    void aFileIsMadeOfWhatTheListShowedInItsOrder() {
        assertThat(FORMAT.read(FORMAT.write(SETTINGS))).isEqualTo(SETTINGS);
    }

    @Test
    void itIsReadAsItIsStored() {
        assertThat(FORMAT.read("""
                {"version": 1, "value": {"list": "CLIENTS", "format": "CSV", "language": "SV",
                    "search": "norrsken", "status": "ACTION", "order": "NUMBER", "descending": true,
                    "filter": {"service": "bookkeeping", "lacking": "payroll", "responsibleId": "anna", "kind": "OTHER"}}}
                """)).isEqualTo(SETTINGS);
    }

    @Test
    void aRunFromBeforeThereWereVersionsIsReadAsItWas() {
        assertThat(read(TEXTS)).isEqualTo(SETTINGS);
    }

    @Test
    void aRunFromBeforeThatLackedEveryServiceIsOfClientsWithNothingOpen() {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.set(6, "alla");
        ClientQuery query = read(texts).query();

        assertThat(query.status()).isEqualTo(ClientStatus.NONE);
        assertThat(query.filter().lacking()).isNull();
    }

    @Test
    void aRunFromBeforeThereWereSeveralOrdersIsByName() {
        ClientQuery query = read(TEXTS.subList(0, 10)).query();

        assertThat(query.order()).isEqualTo(ClientOrder.NAME);
        assertThat(query.descending()).isTrue();
    }
}
