package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.BankRowTopic;
import se.samverk.bank.RowsBooked;
import se.samverk.caller.CurrentCaller;
import se.samverk.document.DocumentObject;
import se.samverk.workspace.Workspace;

/** Keeps how payments stand with their receipts (K35): what services tell of them, within their own transaction. */
@ApplicationScoped
public class Receipts {

    /** So many are looked at again at once; who has more missing is reminded all the same. */
    private static final int MOST_AGAIN = 500;

    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<RowBooks> books;

    /** What was paid is asked about from now on. */
    void rowsBooked(@Observes RowsBooked booked) {
        List<BankRow> paid = booked.rows().stream().filter(BankRow::isOut).toList();
        if (paid.isEmpty()) {
            return;
        }
        Map<String, RowStanding> standings = standings(paid);
        Set<String> ruled = ruled(paid);
        paid.forEach(row -> {
            RowReceipt receipt = new RowReceipt(row);
            receipt.judge(standings.getOrDefault(row.id(), RowStanding.OPEN), null, ruled.contains(row.key()));
            em.persist(receipt);
        });
        if (em.find(ReceiptSchedule.class, workspace.companyId()) == null) {
            em.persist(new ReceiptSchedule(workspace.companyId(), workspace.serviceCode(), clock.instant()));
        }
    }

    /** Something explains a row from now on: it stands on what was answered, and who posts has seen to it. */
    public void matched(BankRow row) {
        held(row.id()).ifPresent(receipt -> {
            ReceiptAnswer answer = standing(receipt);
            if (answer != null && answer.kind().isGiven()) {
                stand(row, answer);
                if (row.state() == BankRowState.DONE && !answer.isSeen()) {
                    answer.see(answering());
                }
            }
            judge(receipt, row, answer);
        });
    }

    /** Nothing explains a row any more, or not all of it: what was answered has to be seen to again. */
    public void unmatched(BankRow row) {
        held(row.id()).ifPresent(receipt -> {
            ReceiptAnswer answer = standing(receipt);
            if (answer != null && answer.kind().isGiven()) {
                answer.unsee();
            }
            judge(receipt, row, answer);
        });
    }

    /** Something has changed by which rows need a receipt or not. */
    public void look(List<BankRow> rows) {
        Map<String, RowStanding> standings = standings(rows);
        Set<String> ruled = ruled(rows);
        rows.forEach(row -> held(row.id())
                .ifPresent(receipt -> receipt.judge(
                        standings.getOrDefault(row.id(), RowStanding.OPEN),
                        standing(receipt),
                        ruled.contains(row.key()))));
        em.flush();
    }

    /** The rows of a company that lack a receipt are looked at again: an invoice may have come meanwhile. */
    public void lookAgain(String companyId) {
        look(missing(companyId));
    }

    private List<BankRow> missing(String companyId) {
        return em.createQuery("""
                        select r from RowReceipt q, BankRow r
                        where q.companyId = :company and q.state = :missing and r.id = q.rowId
                        order by q.bookedOn desc, q.rowId desc
                        """, BankRow.class)
                .setParameter("company", companyId)
                .setParameter("missing", ReceiptState.MISSING)
                .setMaxResults(MOST_AGAIN)
                .getResultList();
    }

    /** Of these rows those that were private. */
    public Set<String> privateOf(Collection<String> rowIds) {
        List<String> ids = List.copyOf(rowIds);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            found.addAll(em.createQuery("""
                            select w.rowId from ReceiptAnswer w
                            where w.rowId in :rows and w.kind = :kind and w.standing = 1
                            """, String.class)
                    .setParameter("rows", ids.subList(i, Math.min(ids.size(), i + AT_ONCE)))
                    .setParameter("kind", AnswerKind.PRIVATE)
                    .getResultList());
        }
        return found;
    }

    /** Of whom nobody was asked it is empty. Held until the transaction ends, so that of two the second sees what the first did. */
    Optional<RowReceipt> held(String rowId) {
        return Optional.ofNullable(em.find(RowReceipt.class, rowId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The answer that stands; null for none. */
    ReceiptAnswer standing(RowReceipt receipt) {
        return receipt.answerId() == null ? null : em.find(ReceiptAnswer.class, receipt.answerId());
    }

    void judge(RowReceipt receipt, BankRow row, ReceiptAnswer answer) {
        // What was answered stands before it is named.
        em.flush();
        receipt.judge(
                standings(List.of(row)).getOrDefault(row.id(), RowStanding.OPEN),
                answer,
                !ruled(List.of(row)).isEmpty());
        em.flush();
    }

    /** What explains a row stands on what was answered. */
    void stand(BankRow row, ReceiptAnswer answer) {
        if (answer.documentId() != null) {
            books.forEach(each -> each.stand(row, answer.documentId()));
        }
    }

    /** A row, as documents know it. */
    public static DocumentObject object(String rowId) {
        return new DocumentObject(BankRowTopic.CODE, rowId);
    }

    Answering answering() {
        return new Answering(
                workspace.companyId(),
                currentCaller.get().userId(),
                workspace.admission().side(),
                clock.instant());
    }

    private Map<String, RowStanding> standings(List<BankRow> rows) {
        Map<String, RowStanding> standings = new HashMap<>();
        if (!rows.isEmpty()) {
            books.forEach(each -> standings.putAll(each.of(rows)));
        }
        return standings;
    }

    /** By what rows are alike of which somebody has said that they need none. */
    private Set<String> ruled(List<BankRow> rows) {
        List<String> keys = rows.stream().map(BankRow::key).distinct().toList();
        Set<String> ruled = new HashSet<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            ruled.addAll(em.createQuery(
                            "select r.words from ReceiptRule r where r.companyId = :company and r.words in :words",
                            String.class)
                    .setParameter("company", rows.get(0).companyId())
                    .setParameter("words", keys.subList(i, Math.min(keys.size(), i + AT_ONCE)))
                    .getResultList());
        }
        return ruled;
    }
}
