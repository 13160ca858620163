package se.samverk.bookkeeping.bank;

import java.util.List;
import java.util.Set;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.shared.BusinessException;

/**
 * What a row of the bank may pay, such as the invoices of suppliers. The part of the product that has such items brings a bean;
 * it is called within the transaction of who matches a row, for the company whose workspace is open.
 */
public interface OpenItems {

    /** Its code; it stays, for it is stored. */
    String kind();

    /** The accounts of the books on which these items stand. */
    Set<String> accounts(String companyId);

    /** What is not paid, or not all of it; in any order. */
    List<OpenItem> open(String companyId);

    /**
     * What is posted when an item is paid, without the line of the bank: with the invoice method the account on which it stands,
     * with the cash method costs and VAT.
     *
     * @return lines that come to the negated amount of the payment
     * @throws BusinessException NOT_FOUND for an item of another company; what the item refuses, as more than is open
     */
    List<NewLine> lines(Payment payment);

    /** Of these items those that stand on a document: who paid them is asked for no receipt. */
    Set<String> documented(String companyId, Set<String> itemIds);

    /** Of these entries those that pay items of this kind which all stand on documents. */
    Set<String> payingDocumented(String companyId, Set<String> entryIds);

    /** The payment has been posted by an entry. */
    void paid(Payment payment, String entryId);

    /** A payment is taken back: the item is open again by as much. */
    void unpaid(Payment payment, String entryId);
}
