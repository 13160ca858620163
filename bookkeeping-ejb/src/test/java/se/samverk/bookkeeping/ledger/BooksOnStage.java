package se.samverk.bookkeeping.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import se.samverk.company.Companies;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.Numbers;

/** A company whose books a test keeps. */
public final class BooksOnStage {

    public static final String EVA = "eva";
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private static final AtomicInteger ENTRIES = new AtomicInteger();

    public final Server server;
    public final String company;
    public final Keeper by;

    public BooksOnStage(Database database) {
        database.clock.setTo(Instant.parse("2026-04-01T09:00:00Z"));
        this.server = database.server(0);
        OrganisationNumber number = OrganisationNumber.of(
                "organisationNumber", Numbers.organisationNumber().replace("-", ""), LocalDate.EPOCH);
        this.company = server.inTransaction(
                () -> server.get(Companies.class).add(number, "Norr AB", false).id());
        this.by = new Keeper(company, EVA);
    }

    /** Opens books for 2026 with accounts that are called by their number. */
    public BooksOnStage opened(String... accounts) {
        server.inTransaction(() -> {
            years().open(by, LegalForm.LIMITED_COMPANY, YearDays.ofFirst(FIRST_DAY, LocalDate.of(2026, 12, 31)));
            Stream.of(accounts)
                    .forEach(account -> chart().add(company, AccountForm.of(account, "Konto " + account, null, null)));
        });
        return this;
    }

    public FiscalYears years() {
        return server.get(FiscalYears.class);
    }

    public Accounts chart() {
        return server.get(Accounts.class);
    }

    public Ledger ledger() {
        return server.get(Ledger.class);
    }

    public Balances balances() {
        return server.get(Balances.class);
    }

    public VatReturns vatReturns() {
        return server.get(VatReturns.class);
    }

    public static NewEntry entry(LocalDate day, NewLine... lines) {
        return new NewEntry(
                "A", day, EntryKind.ORDINARY, "Sale " + ENTRIES.incrementAndGet(), null, null, null, List.of(lines));
    }

    /** As much on the bank as on sales. */
    public static NewEntry sale(LocalDate day, String amount) {
        return entry(
                day,
                NewLine.of("1930", Amount.of(amount)),
                NewLine.of("3001", Amount.of(amount).negated()));
    }

    public String post(NewEntry entry) {
        return server.inTransaction(() -> ledger().post(by, entry));
    }

    public Entry entry(String id) {
        return server.inTransaction(() -> ledger().get(by, id));
    }
}
