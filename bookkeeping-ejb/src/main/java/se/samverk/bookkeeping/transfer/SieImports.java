package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.Balances;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.DimensionObject;
import se.samverk.bookkeeping.ledger.Dimensions;
import se.samverk.bookkeeping.ledger.EntryBatch;
import se.samverk.bookkeeping.ledger.EntryBatches;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.bookkeeping.sie.SieBalance;
import se.samverk.bookkeeping.sie.SieObject;
import se.samverk.bookkeeping.sie.SieObjectRef;
import se.samverk.bookkeeping.sie.SieReader;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;

/** Takes files of other programs into books (B13, B14): all of a file by one transaction, or nothing. */
@ApplicationScoped
public class SieImports {

    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ImportLooks looks;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    Balances balances;

    @Inject
    Dimensions dimensions;

    @Inject
    EntryBatches batches;

    /** What was taken in, and how it looked before. */
    record Taken(ImportedFile file, SiePreview preview) {}

    /**
     * Takes a file in. Whoever takes another one in for the year, or posts in it, waits meanwhile.
     *
     * @param progress is told how many of its vouchers are done
     * @throws BusinessException all that keeps it out, at once; IMPORT_OTHER_COMPANY while nobody has said that it is right
     */
    Taken take(Keeper by, ImportForm form, SentFile file, IntConsumer progress) {
        file.summary()
                .head()
                .year(0)
                .ifPresent(year -> years.holdYear(by.companyId(), new YearDays(year.from(), year.to())));
        Looked looked = check(by, form, file);
        SiePreview preview = looked.preview();
        ImportedFile imported = begin(by, looked, file);
        if (looked.plan().setsOpening()) {
            balances.setOpening(by.companyId(), opening(looked));
        }
        try {
            post(by, imported, file, progress);
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Taken(imported, preview);
    }

    /**
     * Looks whether a file could be taken in.
     *
     * @throws BusinessException as {@link #take}
     */
    Looked check(Keeper by, ImportForm form, SentFile file) {
        Looked looked = looks.look(by.companyId(), file, form.legalForm(), form.language());
        SiePreview preview = looked.preview();
        Faults faults = new Faults();
        preview.refusals().forEach(faults::add);
        if (preview.otherCompany() && !form.otherCompany()) {
            faults.add(BusinessException.at(
                    "otherCompany",
                    TransferError.IMPORT_OTHER_COMPANY,
                    preview.summary().head().company().name()));
        }
        faults.refuse();
        return looked;
    }

    /** The year, the accounts and the objects. */
    private ImportedFile begin(Keeper by, Looked looked, SentFile file) {
        ImportedFile imported = new ImportedFile(by, file.name(), file.sha256(), clock.instant());
        imported.isOf(looked.preview(), yearId(by, looked));
        em.persist(imported);
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of("sie_import_file_uq", imported.twice()));
        }
        accounts.addAll(by.companyId(), looked.missing());
        for (SieObject object : looked.preview().summary().head().objects()) {
            put(by.companyId(), object.ref(), object.name());
        }
        return imported;
    }

    /** The year of the books that the file is about, which it may add; null for vouchers alone. */
    private String yearId(Keeper by, Looked looked) {
        ImportPlan plan = looked.plan();
        return switch (plan.destination()) {
            case OPENS_BOOKS ->
                years.open(
                                by,
                                looked.preview().legalForm(),
                                YearDays.ofFirst(plan.year().from(), plan.year().to()))
                        .id();
            case NEXT_YEAR ->
                years.addNext(
                                by.companyId(),
                                YearDays.of(plan.year().from(), plan.year().to()))
                        .id();
            case EMPTY_YEAR, COMPARED -> plan.there().id();
            case ADDED -> null;
        };
    }

    /** What the opening balances lack of zero is the result of last year, which nobody has moved yet. */
    private static Map<String, Amount> opening(Looked looked) {
        Map<String, Amount> opening = new HashMap<>(looked.opening());
        Amount difference = looked.preview().openingDifference();
        if (!difference.isZero()) {
            opening.merge(looked.preview().legalForm().resultOfLastYear(), difference.negated(), Amount::plus);
        }
        return opening;
    }

    private void put(String companyId, SieObjectRef object, String name) {
        String shown = ShownText.of(name, LONGEST_NAME);
        Dimension.of(object.dimension())
                .filter(dimension -> object.object().length() <= Dimension.LONGEST_CODE)
                .ifPresent(dimension ->
                        dimensions.put(companyId, dimension, object.object(), shown == null ? object.object() : shown));
    }

    private void post(Keeper by, ImportedFile imported, SentFile file, IntConsumer progress)
            throws SQLException, IOException {
        Map<String, Account> chart =
                accounts.list(by.companyId()).stream().collect(Collectors.toMap(Account::number, Function.identity()));
        try (EntryBatch batch = batches.begin(by, chart);
                SieReader reader = SieReader.open(file)) {
            ImportPosting posting = new ImportPosting(batch, imported, chart, em::persist, progress);
            while (reader.hasNext()) {
                posting.take(reader.next());
            }
            putUndeclared(by.companyId(), posting.finish());
        }
    }

    /** Objects that lines name and the file does not declare are called by their code. */
    private void putUndeclared(String companyId, Set<SieObjectRef> named) {
        Set<SieObjectRef> declared =
                dimensions.list(companyId).stream().map(SieImports::ref).collect(Collectors.toSet());
        named.stream()
                .filter(object -> !declared.contains(object))
                .forEach(object -> put(companyId, object, object.object()));
    }

    private static SieObjectRef ref(DimensionObject object) {
        return new SieObjectRef(object.dimension().number(), object.code());
    }

    /** The files that a company has taken in, the latest first. */
    List<ImportView> list(String companyId) {
        return em.createQuery(
                        "select i from ImportedFile i where i.companyId = :company order by i.importedAt desc, i.id desc",
                        ImportedFile.class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(ImportedFile::view)
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND for a file of another company
     */
    ImportedFile get(Keeper by, String importId) {
        ImportedFile found = em.find(ImportedFile.class, importId);
        if (found == null || !found.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return found;
    }

    /**
     * Where the file's closing balances and results are others than those of the books as they are now, by number of account.
     * None for a file that has no such balances.
     */
    List<BalanceDifference> differences(ImportedFile imported) {
        Map<String, BigDecimal> told = closing(imported.id());
        if (told.isEmpty() || imported.fiscalYearId() == null) {
            return List.of();
        }
        Map<String, Amount> own = own(imported);
        Map<String, String> names =
                accounts.list(imported.companyId()).stream().collect(Collectors.toMap(Account::number, Account::name));
        Set<String> numbers = new TreeSet<>(told.keySet());
        numbers.addAll(own.keySet());
        return numbers.stream()
                .map(number -> new BalanceDifference(
                        number,
                        names.getOrDefault(number, ""),
                        new Amount(told.getOrDefault(number, BigDecimal.ZERO)),
                        own.getOrDefault(number, Amount.ZERO)))
                .filter(difference -> !difference.difference().isZero())
                .toList();
    }

    private Map<String, BigDecimal> closing(String importId) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        em.createQuery("""
                        select b from ImportedBalance b
                        where b.importId = :import and b.year = 0 and b.kind in :kinds
                        """, ImportedBalance.class)
                .setParameter("import", importId)
                .setParameter("kinds", List.of(SieBalance.Kind.CLOSING, SieBalance.Kind.RESULT))
                .getResultStream()
                .forEach(balance -> sums.merge(balance.account(), balance.amount(), BigDecimal::add));
        return sums;
    }

    private Map<String, Amount> own(ImportedFile imported) {
        FiscalYear year = years.list(imported.companyId()).stream()
                .filter(each -> each.id().equals(imported.fiscalYearId()))
                .findFirst()
                .orElseThrow();
        return balances
                .trialBalance(imported.companyId(), YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()))
                .stream()
                .collect(Collectors.toMap(AccountBalance::number, AccountBalance::closing));
    }
}
