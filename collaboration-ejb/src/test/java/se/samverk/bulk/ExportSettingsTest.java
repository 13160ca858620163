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
import se.samverk.shared.Language;
import se.samverk.table.TableFormat;

class ExportSettingsTest {

    private static final ExportSettings SETTINGS = new ExportSettings(
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

    private static List<String> kept() {
        return SETTINGS.texts().stream().map(text -> text == null ? "" : text).toList();
    }

    @Test
    void aFileIsMadeOfWhatTheListShowedInItsOrder() {
        assertThat(ExportSettings.read(kept())).isEqualTo(SETTINGS);
    }

    @Test
    void aRunFromBeforeThatLackedEveryServiceIsOfClientsWithNothingOpen() {
        List<String> texts = new ArrayList<>(kept());
        texts.set(6, "alla");
        ClientQuery query = ExportSettings.read(texts).query();

        assertThat(query.status()).isEqualTo(ClientStatus.NONE);
        assertThat(query.filter().lacking()).isNull();
    }

    @Test
    void aRunFromBeforeThereWereSeveralOrdersIsByName() {
        ClientQuery query = ExportSettings.read(kept().subList(0, 10)).query();

        assertThat(query.order()).isEqualTo(ClientOrder.NAME);
        assertThat(query.descending()).isTrue();
    }
}
