package se.samverk.bookkeeping.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.entry.EntryError;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.bookkeeping.template.TemplateRow.Owner;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.notebook.EverybodyComesIn;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Workspace;

/** Templates are used, made, changed and removed, over both databases. */
@OnBothDatabases
class TemplateStoryTest {

    private static final TemplateForm LUNCH = new TemplateForm(
            "Lunch", null, List.of(new LineForm("7690", "total", null), new LineForm("1930", null, "rest")));

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;

    @BeforeEach
    void begin() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        norr.tell(() -> norr.get(BooksService.class)
                .open(new BooksForm(
                        LegalForm.LIMITED_COMPANY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Language.SV)));
    }

    private TemplateService service() {
        return norr.get(TemplateService.class);
    }

    private EntryForm fill(String id, Map<String, String> amounts) {
        return norr.ask(() -> service().fill(id, amounts, Language.SV));
    }

    private List<String> recorded(String object) {
        return norr.server.audit(norr.company, object).stream()
                .map(row -> row[0] + " by " + row[1])
                .toList();
    }

    @Test
    @DisplayName("B28: what a template is filled with can be posted as it is; lines of nothing are left out")
    void filledAndPosted() {
        EntryForm filled = fill("z-report", Map.of("sales12", "1 120", "cards", "1000", "cash", "120,00"));

        assertThat(filled.lines())
                .extracting(EntryForm.LineForm::account)
                .containsExactly("1686", "1910", "3002", "2621");
        EntryForm posted =
                new EntryForm(null, "0315", filled.description(), null, null, null, filled.lines(), List.of());
        norr.ask(() -> norr.get(EntryService.class).post(posted));
        Refused.at("amounts.cash", EntryError.AMOUNT_NOT_VALID, () -> fill("z-report", Map.of("cash", "x")));
    }

    @Test
    @DisplayName("B28: a template of one’s own stands before those that ship, and is changed and removed, on record")
    void ofOnesOwn() {
        String id = norr.ask(() -> service().add(LUNCH));
        assertThat(norr.ask(() -> service().list()).get(0).owner()).isEqualTo(Owner.COMPANY);
        assertThat(fill(id, Map.of("total", "90")).lines())
                .containsExactly(
                        new EntryForm.LineForm("7690", "90,00", null, null, null, null),
                        new EntryForm.LineForm("1930", null, "90,00", null, null, null));
        Refused.at(
                "name",
                TemplateError.TEMPLATE_NAME_TAKEN,
                () -> norr.ask(() -> service().add(LUNCH)));

        int version = norr.ask(() -> service().view(id)).version();
        norr.tell(() -> service().change(id, new TemplateForm("Mat", "Lunch med kund", LUNCH.lines()), version));
        Refused.with(CommonError.STALE, () -> norr.tell(() -> service().change(id, LUNCH, version)));
        assertThat(fill(id, Map.of()).description()).isEqualTo("Lunch med kund");

        norr.tell(() -> service().remove(id));
        Refused.with(CommonError.NOT_FOUND, () -> norr.tell(() -> service().remove(id)));
        assertThat(recorded(id))
                .containsExactly(
                        "TEMPLATE_SAVED by Eva Norr", "TEMPLATE_CHANGED by Eva Norr", "TEMPLATE_REMOVED by Eva Norr");
    }

    @Test
    @DisplayName("B28: a template of another company is not found; one that ships is changed by nobody")
    void ofOthers() {
        String id = norr.ask(() -> service().add(LUNCH));
        CompanyOnStage other = new CompanyOnStage(Database.of(database, getClass()));

        Refused.with(CommonError.NOT_FOUND, () -> other.ask(() -> service().view(id)));
        Refused.with(CommonError.NOT_FOUND, () -> other.tell(() -> service().change(id, LUNCH, 1)));
        Refused.with(CommonError.NOT_FOUND, () -> other.tell(() -> service().remove(id)));
        Refused.with(CommonError.NOT_FOUND, () -> norr.tell(() -> service().change("rent", LUNCH, 0)));
        assertThat(other.ask(() -> service().list())).allMatch(row -> row.owner() == Owner.SHIPPED);
    }

    @Test
    @DisplayName("B28: a bureau’s template is in the books of all its clients, and changed by the bureau alone")
    void ofTheBureau() {
        CompanyOnStage lind = new CompanyOnStage(Database.of(database, getClass()));
        CompanyOnStage syd = new CompanyOnStage(Database.of(database, getClass()));
        norr.get(EverybodyComesIn.class).letWork(lind.company, List.of(norr.company, syd.company));
        String id = asBureau(lind, () -> service().add(LUNCH));

        assertThat(List.of(norr, syd))
                .allSatisfy(client -> assertThat(client.ask(() -> service().list()))
                        .filteredOn(row -> row.owner() == Owner.BUREAU)
                        .extracting(TemplateRow::id)
                        .containsExactly(id));
        Refused.with(CommonError.NOT_FOUND, () -> norr.tell(() -> service().change(id, LUNCH, 1)));
        Refused.with(CommonError.NOT_FOUND, () -> norr.tell(() -> service().remove(id)));
        String own = norr.ask(() -> service().add(LUNCH));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> asBureau(lind, () -> {
                    service().remove(own);
                    return null;
                }));
        assertThat(recorded(id)).containsExactly("TEMPLATE_SAVED by Anna Lind");
    }

    /** A request of the bureau's person in the client's books. */
    private <T> T asBureau(CompanyOnStage bureau, Supplier<T> request) {
        Caller anna = new Caller(
                null,
                "anna",
                "Anna Lind",
                "anna@lind.example",
                Language.SV,
                bureau.company,
                "Lind AB",
                true,
                Role.USER,
                Permission.STANDARD);
        return norr.server.inRequest(() -> {
            norr.get(CurrentCaller.class).is(anna, null);
            norr.get(Workspace.class).choose(norr.company, "bookkeeping");
            return request.get();
        });
    }
}
