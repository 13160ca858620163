package se.samverk.bookkeeping.supplier;

import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.fact.Fact;

/** It has been changed when invoices are posted. */
public record AccountingMethodFact(String companyId, Readers readers, Chosen before, Chosen after) implements Fact {

    /** The method as the record holds it. */
    public record Chosen(AccountingMethod method) {}

    @Override
    public String code() {
        return "ACCOUNTING_METHOD_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("books", companyId);
    }
}
