package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.Dimensions;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.SieAccount;
import se.samverk.bookkeeping.sie.SieAddress;
import se.samverk.bookkeeping.sie.SieBalance;
import se.samverk.bookkeeping.sie.SieCompany;
import se.samverk.bookkeeping.sie.SieDimension;
import se.samverk.bookkeeping.sie.SieHead;
import se.samverk.bookkeeping.sie.SieObject;
import se.samverk.bookkeeping.sie.SieObjectRef;
import se.samverk.bookkeeping.sie.SieOrigin;
import se.samverk.bookkeeping.sie.SieRow;
import se.samverk.bookkeeping.sie.SieType;
import se.samverk.bookkeeping.sie.SieVoucher;
import se.samverk.bookkeeping.sie.SieWriter;
import se.samverk.bookkeeping.sie.SieYear;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Named;
import se.samverk.shared.Time;

/** Writes a year of books as a file of type 4E (SIE 4B): the whole ledger, piece by piece, so that its length costs no memory. */
@ApplicationScoped
public class SieExports {

    private static final String PROGRAM = "Samverk";

    /** The numbers that the specification knows for what most programs use ({@code #KPTYP}). */
    private static final String CHART = "EUBAS97";

    private static final int ENTRIES_AT_ONCE = 500;

    /** Accounts from here on are of the result (BAS: classes 3 to 8). */
    private static final String FIRST_OF_RESULT = "3";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    Balances balances;

    @Inject
    Dimensions dimensions;

    /**
     * A year that is given out.
     *
     * @param before the one before it; null for the first
     */
    record Year(Company company, FiscalYear year, FiscalYear before) {
        private String companyId() {
            return company.id();
        }
    }

    /** What was written. */
    record Written(int entries, Map<String, String> replaced) {}

    /**
     * @throws BusinessException NOT_FOUND for a year of another company
     */
    Year find(Keeper by, String yearId) {
        FiscalYear before = null;
        for (FiscalYear year : years.list(by.companyId())) {
            if (year.id().equals(yearId)) {
                return new Year(companies.get(by.companyId()), year, before);
            }
            before = year;
        }
        throw BusinessException.notFound();
    }

    /**
     * @param writerName who takes the file
     */
    Written write(Year asked, String writerName, OutputStream target) throws IOException {
        SieWriter file = SieWriter.begin(target, head(asked, writerName), true);
        for (AccountBalance balance : trialBalance(asked.companyId(), asked.year())) {
            write(file, balance, 0);
        }
        if (asked.before() != null) {
            for (AccountBalance balance : trialBalance(asked.companyId(), asked.before())) {
                write(file, balance, -1);
            }
        }
        int entries = writeVouchers(asked, file);
        file.finish();
        return new Written(entries, file.replaced());
    }

    private SieHead head(Year asked, String writerName) {
        Company company = asked.company();
        return new SieHead(
                SieType.VOUCHERS,
                false,
                new SieOrigin(PROGRAM, "1", Time.today(clock), writerName, ""),
                new SieCompany(company.name(), number(company), form(company.id()), "", SieAddress.NONE),
                sieYears(asked),
                null,
                null,
                CHART,
                "SEK",
                accounts.list(company.id()).stream().map(SieExports::account).toList(),
                List.of(
                        new SieDimension(Dimension.COST_CENTRE.number(), "Kostnadsställe", null),
                        new SieDimension(Dimension.PROJECT.number(), "Projekt", null)),
                dimensions.list(company.id()).stream()
                        .map(object -> new SieObject(
                                new SieObjectRef(object.dimension().number(), object.code()), object.name()))
                        .toList());
    }

    /** As the specification has it: NNNNNN-NNNN, also for a person (11, #ORGNR). */
    private static String number(Company company) {
        String number = company.organisationNumber().value();
        return company.organisationNumber().isPersonal() ? number.substring(2) : number;
    }

    private String form(String companyId) {
        return switch (years.legalForm(companyId).orElse(LegalForm.ASSOCIATION)) {
            case LIMITED_COMPANY -> "AB";
            case SOLE_TRADER -> "E";
            case PARTNERSHIP -> "HB";
            // Which of its letters it has the books do not know.
            case ASSOCIATION -> "";
        };
    }

    private static List<SieYear> sieYears(Year asked) {
        SieYear year = new SieYear(0, asked.year().startsOn(), asked.year().endsOn());
        return asked.before() == null
                ? List.of(year)
                : List.of(
                        year,
                        new SieYear(
                                -1, asked.before().startsOn(), asked.before().endsOn()));
    }

    private static SieAccount account(Account account) {
        return new SieAccount(
                account.number(),
                account.name(),
                kind(account.number()),
                "",
                account.sruCode() == null ? List.of() : List.of(account.sruCode()));
    }

    /** Asset, debt, income or cost, as far as the class of an account tells ({@code #KTYP}). */
    private static String kind(String number) {
        return switch (number.charAt(0)) {
            case '1' -> "T";
            case '2' -> "S";
            case '3' -> "I";
            case '4', '5', '6', '7' -> "K";
            default -> "";
        };
    }

    private List<AccountBalance> trialBalance(String companyId, FiscalYear year) {
        return balances.trialBalance(companyId, YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()));
    }

    private static void write(SieWriter file, AccountBalance balance, int year) throws IOException {
        if (balance.number().compareTo(FIRST_OF_RESULT) < 0) {
            write(file, SieBalance.Kind.OPENING, balance, balance.opening().value(), year);
            write(file, SieBalance.Kind.CLOSING, balance, balance.closing().value(), year);
        } else {
            write(file, SieBalance.Kind.RESULT, balance, balance.closing().value(), year);
        }
    }

    private static void write(SieWriter file, SieBalance.Kind kind, AccountBalance balance, BigDecimal amount, int year)
            throws IOException {
        if (amount.signum() != 0) {
            file.balance(new SieBalance(0, kind, year, null, balance.number(), List.of(), amount, null));
        }
    }

    /** An entry without its lines. */
    public record ExportedEntry(
            String id,
            String series,
            int number,
            LocalDate day,
            String description,
            Instant registeredAt,
            String registeredBy,
            LocalDate sourceRegisteredOn,
            String sourceSign) {

        /** As it was entered in the first place: in the program that it comes from. */
        LocalDate registeredOn() {
            return sourceRegisteredOn == null ? Time.day(registeredAt) : sourceRegisteredOn;
        }

        String sign(Map<String, String> names) {
            return sourceSign == null ? names.getOrDefault(registeredBy, "") : sourceSign;
        }
    }

    /** A line of an entry. */
    public record ExportedLine(
            String entryId, String account, BigDecimal amount, String description, String costCentre, String project) {
        private SieRow row() {
            return new SieRow(
                    0, account, objects(), amount, null, description == null ? "" : description, null, "", false);
        }

        private List<SieObjectRef> objects() {
            List<SieObjectRef> objects = new ArrayList<>();
            if (costCentre != null) {
                objects.add(new SieObjectRef(Dimension.COST_CENTRE.number(), costCentre));
            }
            if (project != null) {
                objects.add(new SieObjectRef(Dimension.PROJECT.number(), project));
            }
            return objects;
        }
    }

    private int writeVouchers(Year asked, SieWriter file) throws IOException {
        Map<String, String> names = names(asked);
        int count = 0;
        List<ExportedEntry> piece = entries(asked, "", 0);
        while (!piece.isEmpty()) {
            Map<String, List<ExportedLine>> lines = lines(piece);
            for (ExportedEntry entry : piece) {
                file.voucher(voucher(entry, lines.get(entry.id()), names));
            }
            count += piece.size();
            ExportedEntry last = piece.get(piece.size() - 1);
            piece = entries(asked, last.series(), last.number());
        }
        return count;
    }

    private static SieVoucher voucher(ExportedEntry entry, List<ExportedLine> lines, Map<String, String> names) {
        return new SieVoucher(
                0,
                entry.series(),
                Integer.toString(entry.number()),
                entry.day(),
                entry.description(),
                entry.registeredOn(),
                entry.sign(names),
                lines.stream().map(ExportedLine::row).toList(),
                List.of());
    }

    private List<ExportedEntry> entries(Year asked, String afterSeries, int afterNumber) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.transfer.SieExports$ExportedEntry(
                            e.id, e.series, e.number, e.day, e.description, e.registeredAt, e.registeredBy,
                            e.sourceRegisteredOn, e.sourceSign)
                        from Entry e
                        where e.companyId = :company and e.fiscalYearId = :year
                            and (e.series > :series or (e.series = :series and e.number > :number))
                        order by e.series, e.number
                        """, ExportedEntry.class)
                .setParameter("company", asked.companyId())
                .setParameter("year", asked.year().id())
                .setParameter("series", afterSeries)
                .setParameter("number", afterNumber)
                .setMaxResults(ENTRIES_AT_ONCE)
                .getResultList();
    }

    private Map<String, List<ExportedLine>> lines(List<ExportedEntry> entries) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.transfer.SieExports$ExportedLine(
                            l.entryId, l.account, l.amount, l.description, l.costCentre, l.project)
                        from EntryLine l
                        where l.entryId in :entries
                        order by l.entryId, l.number
                        """, ExportedLine.class)
                .setParameter("entries", entries.stream().map(ExportedEntry::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(ExportedLine::entryId));
    }

    /** Those who have posted something in the year, by name. */
    private Map<String, String> names(Year asked) {
        Stream<Named> people = em.createQuery("""
                        select new se.samverk.shared.Named(u.id, u.name)
                        from User u
                        where u.id in (
                            select e.registeredBy from Entry e
                            where e.companyId = :company and e.fiscalYearId = :year)
                        """, Named.class)
                .setParameter("company", asked.companyId())
                .setParameter("year", asked.year().id())
                .getResultStream();
        return people.collect(Collectors.toMap(Named::id, Named::name));
    }
}
