package se.samverk.bookkeeping.chart;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.chart.AccountFact.Occasion;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** A company's chart of accounts. */
@Boundary
@OfService("bookkeeping")
public class AccountService {

    @Inject
    Workspace workspace;

    @Inject
    Accounts accounts;

    @Inject
    FiscalYears years;

    @Inject
    Event<Fact> facts;

    /** All accounts, by number, also those that are closed; none where there are no books. */
    @Requires(Right.READ_IN_SERVICE)
    public List<AccountView> list() {
        return accounts.views(workspace.companyId());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public AccountView get(String number) {
        return accounts.get(workspace.companyId(), number);
    }

    /**
     * Adds an account.
     *
     * @throws BusinessException NOT_FOUND where there are no books; at all fields that are wrong, also ACCOUNT_TAKEN,
     *     ACCOUNT_UNKNOWN
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void add(AccountForm.Entered entered) {
        String company = workspace.companyId();
        years.legalForm(company).orElseThrow(BusinessException::notFound);
        AccountForm form = AccountForm.of(entered);
        accounts.add(company, form);
        tell(Occasion.ACCOUNT_ADDED, null, accounts.get(company, form.number()));
    }

    /**
     * Changes what an account is called and how it counts in the VAT return and the tax form. What is posted stays as it is, and
     * counts as the account does.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE when somebody else has changed it since; at all fields that are wrong
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void change(AccountForm.Entered entered, int version) {
        AccountForm form = AccountForm.of(entered);
        AccountView before = accounts.get(workspace.companyId(), form.number());
        change(Occasion.ACCOUNT_CHANGED, before, form, before.active(), version);
    }

    /**
     * Closes an account: nothing can be posted to it any more, what is posted stays.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE when somebody else has changed it since
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void close(String number, int version) {
        AccountView before = accounts.get(workspace.companyId(), number);
        change(Occasion.ACCOUNT_CLOSED, before, before.form(), false, version);
    }

    /**
     * Opens a closed account again.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE when somebody else has changed it since
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void reopen(String number, int version) {
        AccountView before = accounts.get(workspace.companyId(), number);
        change(Occasion.ACCOUNT_REOPENED, before, before.form(), true, version);
    }

    private void change(Occasion occasion, AccountView before, AccountForm form, boolean active, int version) {
        String company = workspace.companyId();
        accounts.change(company, form, active, version);
        tell(occasion, before, accounts.get(company, form.number()));
    }

    private void tell(Occasion occasion, AccountView before, AccountView after) {
        facts.fire(new AccountFact(
                occasion,
                after.number(),
                workspace.readers(),
                before == null ? null : AccountFact.Entry.of(before),
                AccountFact.Entry.of(after)));
    }
}
