package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of rows of the bank. */
@ApplicationScoped
public class BankBooksFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of("bank-row", BankRowFact.class, "bank-ledger", BankLedgerFact.class);
    }
}
