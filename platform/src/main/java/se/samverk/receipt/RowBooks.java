package se.samverk.receipt;

import java.util.List;
import java.util.Map;
import se.samverk.bank.BankRow;

/** What the service that posts knows of payments; called within the transaction of who asks, also where no workspace is open. */
public interface RowBooks {

    /** How each of these rows of one company stands; of one that is not told nothing is known. */
    Map<String, RowStanding> of(List<BankRow> rows);

    /** What explains a row stands on a document from now on, for good; of one that nothing explains nothing changes. */
    void stand(BankRow row, String documentId);
}
