package se.samverk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.assignment.AssignmentKind;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.ClientForm;
import se.samverk.testing.Bundles;

/** What imports and invitations are stored as, now and in version 1.0. */
class StoredRunsTest {

    private static final ImportTask IMPORT = new ImportTask();
    private static final InvitationTask INVITATIONS = new InvitationTask();

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":1,\"value\":{\"fileName\":\"k.csv\"}}", "[\"k.csv\"]"})
    void anImport(String stored) {
        assertThat(IMPORT.settings().read(stored)).isEqualTo(new ImportSettings("k.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"value\":{\"number\":\"1\",\"name\":\"Norrsken\",\"organisationNumber\":\"556016-0680\","
                        + "\"contactPerson\":\"Eva\",\"email\":\"eva@norrsken.example\",\"language\":\"\"}}",
                "[\"1\",\"Norrsken\",\"556016-0680\",\"Eva\",\"eva@norrsken.example\",\"\"]"
            })
    void aRowOfIt(String stored) {
        assertThat(IMPORT.content().read(stored))
                .isEqualTo(new ClientForm.Entered("1", "Norrsken", "556016-0680", "Eva", "eva@norrsken.example", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"value\":{\"serviceCode\":\"bookkeeping\",\"variantCode\":\"basic\",\"months\":3,"
                        + "\"recipient\":\"CLIENT\",\"assignmentName\":\"L\u00f6pande\",\"assignmentKind\":\"OTHER\"}}",
                "[\"bookkeeping\",\"basic\",\"3\",\"CLIENT\",\"\",\"L\u00f6pande\",\"OTHER\"]"
            })
    void invitations(String stored) {
        assertThat(INVITATIONS.settings().read(stored))
                .isEqualTo(new BulkInvitation(
                        "bookkeeping", "basic", 3, InvoiceRecipient.CLIENT, null, "Löpande", AssignmentKind.OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\":1,\"value\":{\"clientId\":\"norrsken\"}}", "[\"norrsken\",\"\"]"})
    void whoIsInvited(String stored) {
        assertThat(INVITATIONS.content().read(stored)).isEqualTo(new BulkInvitation.Recipient("norrsken", null, null));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        BulkInvitation.Recipient recipient = new BulkInvitation.Recipient("norrsken", "Norrsken", "1");
        BulkInvitation invitation =
                new BulkInvitation("payroll", "basic", 12, InvoiceRecipient.BUREAU, "Hej!\n", null, null);

        assertThat(INVITATIONS.content().read(INVITATIONS.content().write(recipient)))
                .isEqualTo(recipient);
        assertThat(INVITATIONS.settings().read(INVITATIONS.settings().write(invitation)))
                .isEqualTo(invitation);
    }

    @Test
    void eachKindHasItsNameInBothLanguages() {
        Map<String, String> swedish = Bundles.read("/se/samverk/bulk/runs.properties");
        Map<String, String> english = Bundles.read("/se/samverk/bulk/runs_en.properties");

        assertThat(swedish.keySet())
                .isEqualTo(english.keySet())
                .contains(IMPORT.kind(), INVITATIONS.kind(), new ExportTask().kind());
        assertThat(swedish.keySet()).allMatch(key -> key.matches("[A-Z]+(\\.(TOO_MANY_\\w+))?"));
    }
}
