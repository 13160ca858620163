package se.samverk.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.Sha256;
import se.samverk.statement.ColumnWords;
import se.samverk.statement.Statement;
import se.samverk.statement.StatementFile;
import se.samverk.statement.StatementRow;

/** Takes files of banks in: all rows of a file that were not there, or none (K18, K19). */
@ApplicationScoped
public class StatementImports {

    /** So many keys are asked for in one statement. */
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<RowsBooked> booked;

    /** A file that was read before. */
    public record Before(String id, Integer rows, Integer waiting) {}

    /**
     * @param words what somebody has just said of its columns, which is kept; null for what is known
     * @throws BusinessException see {@link BankService#read}
     */
    ReadStatement read(Reading by, BankAccount account, SentStatement sent, ColumnWords words) {
        check(sent);
        Optional<ReadStatement> before = before(account, sent);
        if (before.isPresent()) {
            return before.get();
        }
        StatementFile all = StatementFile.of(sent.content(), words == null ? account.words() : words);
        if (all.rows() > BankLimits.MOST_ROWS) {
            throw BusinessException.at("file", BankError.BANK_FILE_TOO_MANY_ROWS, BankLimits.MOST_ROWS);
        }
        StatementFile file = ofAccount(account, all);
        // Held once it has been read, so that of two at once the second sees what the first has brought.
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        Optional<ReadStatement> meanwhile = before(account, sent);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        if (words != null) {
            account.call(words);
        }
        return keep(by, account, sent, file).leaving(others(account, all));
    }

    static void check(SentStatement sent) {
        if (sent.content().length == 0) {
            throw BusinessException.at("file", BankError.BANK_FILE_MISSING);
        }
        if (sent.content().length > BankLimits.MOST_BYTES) {
            throw BusinessException.at("file", BankError.BANK_FILE_TOO_LARGE, BankLimits.MOST_MEGABYTES);
        }
    }

    private Optional<ReadStatement> before(BankAccount account, SentStatement sent) {
        return em.createQuery("""
                        select new se.samverk.bank.StatementImports$Before(f.id, f.told, f.waiting)
                        from BankFile f
                        where f.accountId = :account and f.sha256 = :sha256
                        """, Before.class)
                .setParameter("account", account.id())
                .setParameter("sha256", Sha256.hex(sent.content()))
                .getResultStream()
                .findFirst()
                .map(before -> new ReadStatement(before.id(), before.rows(), 0, 0, before.waiting(), List.of()));
    }

    /** What a file tells of the account; banks give several accounts in one file. */
    private static StatementFile ofAccount(BankAccount account, StatementFile file) {
        List<Statement> own = file.statements().stream()
                .filter(statement -> isOf(account, statement))
                .toList();
        Faults faults = new Faults();
        if (own.isEmpty()) {
            file.statements()
                    .forEach(statement -> faults.add(BusinessException.at(
                            "file",
                            BankError.BANK_FILE_OTHER_ACCOUNT,
                            Integer.toString(statement.line()),
                            statement.account(),
                            account.name(),
                            account.number().shown())));
        }
        own.forEach(statement -> otherCurrency(account, statement).ifPresent(faults::add));
        faults.refuse();
        return new StatementFile(file.format(), own);
    }

    private static boolean isOf(BankAccount account, Statement statement) {
        return statement.account() == null || account.number().isNamed(statement.account());
    }

    /** The other accounts that a file tells of. */
    private static List<String> others(BankAccount account, StatementFile file) {
        return file.statements().stream()
                .filter(statement -> !isOf(account, statement))
                .map(Statement::account)
                .distinct()
                .toList();
    }

    private static Optional<BusinessException> otherCurrency(BankAccount account, Statement statement) {
        if (statement.currency() != null && !statement.currency().equals(account.currency())) {
            return Optional.of(otherCurrency(statement.line(), statement.currency()));
        }
        return statement.rows().stream()
                .filter(row -> row.currency() != null && !row.currency().equals(account.currency()))
                .findFirst()
                .map(row -> otherCurrency(row.line(), row.currency()));
    }

    private static BusinessException otherCurrency(int line, String currency) {
        return BusinessException.at("file", BankError.BANK_FILE_OTHER_CURRENCY, Integer.toString(line), currency);
    }

    private ReadStatement keep(Reading by, BankAccount account, SentStatement sent, StatementFile file) {
        Map<String, StatementRow> all = keyed(file);
        Map<String, StatementRow> rows = new LinkedHashMap<>(all);
        rows.keySet().removeAll(known(account, new ArrayList<>(rows.keySet())));
        new ToldOtherwise(sameReference(account, rows)).removeFrom(rows);
        Map<String, String> perhaps = new ToldBefore(all, sameDays(account, rows)).removeFrom(rows);
        BankFile kept = new BankFile(by, account, sent, file, rows.size());
        em.persist(kept);
        for (int part = 0; part * BankFilePart.BYTES < sent.content().length; part++) {
            em.persist(new BankFilePart(kept, part, sent.content()));
        }
        List<BankRow> added = rows.entrySet().stream()
                .map(each -> new BankRow(kept, each.getValue(), each.getKey(), perhaps.get(each.getKey())))
                .toList();
        added.forEach(em::persist);
        em.flush();
        // What the Tax Agency books has no receipt that anybody could hand in.
        if (account.number().kind() != BankAccountKind.TAX) {
            booked.fire(new RowsBooked(added));
        }
        int waiting = file.statements().stream().mapToInt(Statement::waiting).sum();
        return new ReadStatement(kept.id(), file.rows(), rows.size(), perhaps.size(), waiting, List.of());
    }

    private static Map<String, StatementRow> keyed(StatementFile file) {
        RowKeys keys = new RowKeys();
        Map<String, StatementRow> rows = new LinkedHashMap<>();
        file.statements().stream()
                .flatMap(statement -> statement.rows().stream())
                .forEach(row -> rows.put(keys.next(row), row));
        return rows;
    }

    private Set<String> known(BankAccount account, List<String> keys) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            known.addAll(em.createQuery(
                            "select r.rowKey from BankRow r where r.accountId = :account and r.rowKey in :keys",
                            String.class)
                    .setParameter("account", account.id())
                    .setParameter("keys", keys.subList(i, Math.min(keys.size(), i + AT_ONCE)))
                    .getResultList());
        }
        return known;
    }

    /** What counts of the days of new rows. */
    private List<BankRow> sameDays(BankAccount account, Map<String, StatementRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LocalDate> days =
                rows.values().stream().map(StatementRow::day).sorted().toList();
        return em.createQuery(
                        "select r from BankRow r where r.accountId = :account and r.state <> :twice"
                                + " and r.bookedOn between :first and :last order by r.bookedOn, r.id",
                        BankRow.class)
                .setParameter("account", account.id())
                .setParameter("twice", BankRowState.TWICE)
                .setParameter("first", days.get(0))
                .setParameter("last", days.get(days.size() - 1))
                .getResultList();
    }

    /** What is there by the references of new rows. */
    private List<BankRow> sameReference(BankAccount account, Map<String, StatementRow> rows) {
        List<String> references = rows.values().stream()
                .map(StatementRow::bankReference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<BankRow> found = new ArrayList<>();
        for (int i = 0; i < references.size(); i += AT_ONCE) {
            found.addAll(em.createQuery(
                            "select r from BankRow r where r.accountId = :account and r.bankReference in :references",
                            BankRow.class)
                    .setParameter("account", account.id())
                    .setParameter("references", references.subList(i, Math.min(references.size(), i + AT_ONCE)))
                    .getResultList());
        }
        return found;
    }
}
