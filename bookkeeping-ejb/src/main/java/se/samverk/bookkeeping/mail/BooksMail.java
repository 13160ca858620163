package se.samverk.bookkeeping.mail;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.delivery.MailTemplate;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WorkMail;

/** The mails about the books: what one side has done and now waits for the other. */
public enum BooksMail implements WorkMail {
    ENTRY_PROPOSED("posting", ServiceRole.WRITER),
    PROPOSAL_SENT_BACK(Does.EITHER_SIDE, ServiceRole.WRITER),
    VAT_RETURN_TO_APPROVE("vat-approval", ServiceRole.APPROVER),
    VAT_RETURN_APPROVED("vat", ServiceRole.WRITER),
    VAT_RETURN_REFUSED("vat", ServiceRole.WRITER),
    SUPPLIER_INVOICE_PROPOSED("posting", ServiceRole.WRITER),
    SUPPLIER_INVOICE_TO_ATTEST("supplier-attest", ServiceRole.APPROVER),
    SUPPLIER_INVOICE_REFUSED("posting", ServiceRole.WRITER),
    PAYMENT_TO_APPROVE("payment-approval", ServiceRole.APPROVER),
    PAYMENT_APPROVED("supplier-payments", ServiceRole.WRITER),
    PAYMENT_REFUSED("supplier-payments", ServiceRole.WRITER),
    PERIOD_REOPENED(Does.EITHER_SIDE, ServiceRole.WRITER);

    private final String task;
    private final ServiceRole from;

    BooksMail(String task, ServiceRole from) {
        this.task = task;
        this.from = from;
    }

    @Override
    public String task() {
        return task;
    }

    @Override
    public ServiceRole from() {
        return from;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements MailTemplate.Area {
        @Override
        public MailTemplate[] templates() {
            return values();
        }
    }
}
