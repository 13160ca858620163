package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bank.Banks;
import se.samverk.company.Companies;
import se.samverk.document.Documents;
import se.samverk.fact.Fact;
import se.samverk.receipt.ReceiptFact.Occasion;
import se.samverk.receipt.ReceiptFact.Told;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.workspace.Workspace;

/** Keeps what is answered of payments (K36). A file is looked at before, outside of any transaction. */
@ApplicationScoped
@Transactional
public class ReceiptKeeper {

    /** In characters: of what a document is. */
    static final int LONGEST_DESCRIPTION = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Companies companies;

    @Inject
    Banks banks;

    @Inject
    Documents documents;

    @Inject
    Receipts receipts;

    @Inject
    Event<Fact> facts;

    /**
     * Refuses before a file is looked at.
     *
     * @throws BusinessException NOT_FOUND for a row about which nobody is asked
     */
    void requireAsked(String rowId) {
        get(rowId);
    }

    /** The document that a form has brought already. */
    Optional<String> handedIn(String key) {
        return documents.handedInBy(key);
    }

    String companyName() {
        return companies.get(workspace.companyId()).name();
    }

    /**
     * The note that somebody signs.
     *
     * @throws BusinessException NOT_FOUND; RECEIPT_NOT_MISSING
     */
    NoReceiptNote note(String rowId, String reason) {
        BankRow row = banks.row(rowId);
        if (get(rowId).state() != ReceiptState.MISSING) {
            throw new BusinessException(ReceiptError.RECEIPT_NOT_MISSING, row.description());
        }
        return new NoReceiptNote(row, banks.account(row.accountId()).name(), reason);
    }

    /**
     * Keeps an answer; the same once more changes nothing.
     *
     * @throws BusinessException NOT_FOUND, also for a document of another company; RECEIPT_NOT_MISSING, RECEIPT_OF_OTHER_ROW;
     *     DOCUMENT_SET_ASIDE
     */
    void answer(String rowId, NewAnswer given) {
        RowReceipt receipt = get(rowId);
        // After it is held: what happened to it meanwhile is seen.
        BankRow row = banks.row(rowId);
        ReceiptAnswer before = receipts.standing(receipt);
        if (before != null && before.isSame(given)) {
            return;
        }
        if (receipt.state() != ReceiptState.MISSING) {
            throw new BusinessException(ReceiptError.RECEIPT_NOT_MISSING, row.description());
        }
        if (given.documentId() != null) {
            documents.requireNotSetAside(given.documentId());
            requireFree(given.documentId());
            documents.hold(List.of(given.documentId()), Receipts.object(rowId));
        }
        Answering by = receipts.answering();
        ReceiptAnswer answer = new ReceiptAnswer(by, receipt, given);
        boolean posted = row.state() == BankRowState.DONE;
        if (!given.kind().isGiven() || posted && !given.kind().isToBeSeen()) {
            answer.see(by);
        }
        em.persist(answer);
        receipts.stand(row, answer);
        receipts.judge(receipt, row, answer);
        tell(Occasion.of(given.kind()), row, Told.of(row, given.reason()));
    }

    /** A note that came too late is for nothing. */
    void setAside(String documentId, String why) {
        documents.setAside(documentId, why);
    }

    /** A receipt is of one payment: another one for which it stands is told. */
    private void requireFree(String documentId) {
        em.createQuery("""
                        select r.description from ReceiptAnswer w, BankRow r
                        where w.companyId = :company and w.documentId = :document and w.standing = 1 and r.id = w.rowId
                        """, String.class)
                .setParameter("company", workspace.companyId())
                .setParameter("document", documentId)
                .getResultStream()
                .findFirst()
                .ifPresent(other -> {
                    throw new BusinessException(ReceiptError.RECEIPT_OF_OTHER_ROW, other);
                });
    }

    /**
     * Takes the answer back that stands; the payment is asked about again. A note that was signed is set aside, a photograph waits
     * to be posted.
     *
     * @param whySetAside what is told of the note
     * @throws BusinessException NOT_FOUND, STALE; RECEIPT_IN_BOOKS
     */
    void takeBack(String rowId, String whySetAside, int version) {
        RowReceipt receipt = get(rowId);
        ReceiptAnswer answer = receipts.standing(receipt);
        BankRow row = banks.row(rowId);
        checkVersion(receipt, answer, version);
        if (answer.documentId() != null) {
            if (documents.isPosted(answer.documentId())) {
                throw new BusinessException(ReceiptError.RECEIPT_IN_BOOKS, row.description());
            }
            documents.release(Receipts.object(rowId));
            if (answer.kind() == AnswerKind.NO_RECEIPT) {
                documents.setAside(answer.documentId(), whySetAside);
            }
        }
        answer.takeBack(receipts.answering());
        receipts.judge(receipt, row, null);
        tell(Occasion.RECEIPT_TAKEN_BACK, row, Told.of(row, null));
    }

    /**
     * Who posts has seen to an answer. Of one that was seen to nothing changes.
     *
     * @throws BusinessException NOT_FOUND, STALE
     */
    void see(String rowId, int version) {
        RowReceipt receipt = get(rowId);
        if (receipt.state() == ReceiptState.SETTLED) {
            return;
        }
        ReceiptAnswer answer = receipts.standing(receipt);
        BankRow row = banks.row(rowId);
        checkVersion(receipt, answer, version);
        answer.see(receipts.answering());
        receipts.judge(receipt, row, answer);
        tell(Occasion.RECEIPT_SEEN, row, Told.of(row, null));
    }

    private static void checkVersion(RowReceipt receipt, ReceiptAnswer answer, int version) {
        if (answer == null || receipt.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
    }

    /**
     * Payments like this one need no receipt from now on; those that are missing are looked at again.
     *
     * @throws BusinessException NOT_FOUND
     */
    void addRule(String rowId) {
        BankRow row = banks.row(rowId);
        boolean there = !em.createQuery(
                        "select r.id from ReceiptRule r where r.companyId = :company and r.words = :words",
                        String.class)
                .setParameter("company", row.companyId())
                .setParameter("words", row.key())
                .getResultList()
                .isEmpty();
        if (there) {
            return;
        }
        em.persist(new ReceiptRule(receipts.answering(), row.key()));
        em.flush();
        receipts.lookAgain(row.companyId());
        tellOfAll(Occasion.RECEIPT_RULE_ADDED, null, told(row.key()));
    }

    /** By what payments are alike, as the record names it: without the sign. */
    private static Told told(String key) {
        return new Told(null, key.substring(1), null, null, null);
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    void removeRule(String ruleId) {
        ReceiptRule rule = ruleId == null ? null : em.find(ReceiptRule.class, ruleId);
        if (rule == null || !rule.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        em.remove(rule);
        tellOfAll(Occasion.RECEIPT_RULE_REMOVED, told(rule.words()), null);
    }

    /**
     * A payment that is asked about, held until the transaction ends.
     *
     * @throws BusinessException NOT_FOUND, also for one of another company
     */
    private RowReceipt get(String rowId) {
        return Optional.ofNullable(rowId)
                .flatMap(receipts::held)
                .filter(receipt -> receipt.companyId().equals(workspace.companyId()))
                .orElseThrow(BusinessException::notFound);
    }

    private void tell(Occasion occasion, BankRow row, Told told) {
        facts.fire(new ReceiptFact(
                occasion,
                row.id(),
                workspace.readers(),
                null,
                told,
                workspace.serviceCode(),
                workspace.admission().side()));
    }

    /** Tells of what is about all payments of the company. */
    void tellOfAll(Occasion occasion, Told before, Told after) {
        facts.fire(new ReceiptFact(
                occasion,
                workspace.companyId(),
                workspace.readers(),
                before,
                after,
                workspace.serviceCode(),
                workspace.admission().side()));
    }
}
