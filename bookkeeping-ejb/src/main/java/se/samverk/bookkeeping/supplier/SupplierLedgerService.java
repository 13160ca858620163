package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.supplier.AccountingMethodFact.Chosen;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.table.TableFormat;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** What is owed to suppliers, and by which method it comes into the books (K27, K30). */
@Boundary
@OfService("bookkeeping")
public class SupplierLedgerService {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    SupplierLedgers ledgers;

    @Inject
    LedgerFiles files;

    @Inject
    FiscalYears years;

    @Inject
    Event<Fact> facts;

    /**
     * @throws BusinessException NOT_FOUND where there are no books
     */
    @Requires(Right.READ_IN_SERVICE)
    public SupplierLedger asOf(LocalDate day) {
        return ledgers.asOf(workspace.companyId(), day);
    }

    /**
     * The same as a file, in the language of the caller.
     *
     * @throws BusinessException NOT_FOUND where there are no books; at the format: LEDGER_TOO_LONG
     */
    @Requires(Right.READ_IN_SERVICE)
    public LedgerFile file(LocalDate day, TableFormat format) {
        return files.make(
                workspace.companyId(),
                ledgers.asOf(workspace.companyId(), day),
                new LedgerFiles.Order(format, currentCaller.get().language()));
    }

    /**
     * Posts invoices otherwise from now on. As it is chosen already, nothing changes.
     *
     * @throws BusinessException NOT_FOUND where there are no books; METHOD_IN_USE while an invoice is open
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void choose(AccountingMethod method) {
        String company = workspace.companyId();
        AccountingMethod before = years.accountingMethod(company);
        if (before == method) {
            return;
        }
        if (ledgers.isAnythingOpen(company)) {
            throw BusinessException.at("method", SupplierError.METHOD_IN_USE);
        }
        years.choose(company, method);
        facts.fire(new AccountingMethodFact(company, workspace.readers(), new Chosen(before), new Chosen(method)));
    }
}
