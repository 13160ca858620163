package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.shared.Amount;

/** What the books say for a VAT return: lines by the month in whose return they count, and the box of their account (B9). */
@ApplicationScoped
public class VatReturns {

    /** Where the tax that is owed stands until it is paid (BAS). */
    static final String OWED = "2650";

    /** Where rounding goes (BAS). */
    static final String ROUNDING = "3740";

    @PersistenceContext
    EntityManager em;

    /** The boxes of a return, from its first month to its last. */
    public VatFigures figures(String companyId, YearMonth first, YearMonth last) {
        return figures(sums(companyId, first, last));
    }

    /** The boxes that accounts come to. */
    public static VatFigures figures(List<AccountSum> sums) {
        Map<VatBox, BigDecimal> boxes = new EnumMap<>(VatBox.class);
        for (AccountSum sum : sums) {
            boxes.merge(sum.box(), sum.inBox(), BigDecimal::add);
        }
        return VatFigures.of(boxes);
    }

    /**
     * The lines that settle a return: the accounts of tax are emptied, what is filed is owed, and what the
     * boxes dropped of öre is rounding. None for a return without tax.
     */
    public List<NewLine> settlement(String companyId, YearMonth first, YearMonth last) {
        return settlement(sums(companyId, first, last));
    }

    /** The same of what accounts come to. */
    public static List<NewLine> settlement(List<AccountSum> sums) {
        List<NewLine> lines = new ArrayList<>();
        for (AccountSum sum : sums) {
            if (sum.isTax()) {
                add(lines, sum.account(), new Amount(sum.amount()).negated());
            }
        }
        VatFigures figures = figures(sums);
        add(lines, OWED, new Amount(BigDecimal.valueOf(-figures.filed(VatBox.TO_PAY))));
        add(lines, ROUNDING, new Amount(figures.rounding().negate()));
        return lines;
    }

    private static void add(List<NewLine> lines, String account, Amount amount) {
        if (!amount.isZero()) {
            lines.add(NewLine.of(account, amount));
        }
    }

    /** What the lines of an account come to that count in a return; debit is positive. */
    public record AccountSum(String account, String boxNumber, BigDecimal amount) {

        public VatBox box() {
            return VatBox.of(boxNumber).orElseThrow();
        }

        boolean isTax() {
            return box().kind() == VatBox.Kind.OUTPUT || box().kind() == VatBox.Kind.INPUT;
        }

        /** As it counts in its box. */
        public BigDecimal inBox() {
            return box().isOfDebit() ? amount : amount.negate();
        }
    }

    /** What each account with a box comes to in a return, by number. */
    public List<AccountSum> sums(String companyId, YearMonth first, YearMonth last) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.VatReturns$AccountSum(
                            t.account, a.vatBox, sum(t.vatAmount))
                        from AccountTurnover t, Account a
                        where t.companyId = :company and t.month between :first and :last and t.vatLines > 0
                            and a.companyId = t.companyId and a.number = t.account and a.vatBox is not null
                        group by t.account, a.vatBox
                        order by t.account
                        """, AccountSum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultList();
    }

    /** What each account without a box comes to in a return, by number. */
    public Map<String, Amount> withoutBox(String companyId, YearMonth first, YearMonth last) {
        return byAccount(em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.VatReturns$AccountSum(
                            t.account, a.vatBox, sum(t.vatAmount))
                        from AccountTurnover t, Account a
                        where t.companyId = :company and t.month between :first and :last and t.vatLines > 0
                            and a.companyId = t.companyId and a.number = t.account and a.vatBox is null
                        group by t.account, a.vatBox
                        """, AccountSum.class)
                .setParameter("company", companyId)
                .setParameter("first", Month.number(first))
                .setParameter("last", Month.number(last))
                .getResultStream());
    }

    /** What some accounts of the balance hold at the end of a month, by number; none for one that was never used. */
    public Map<String, Amount> held(String companyId, List<String> numbers, YearMonth last) {
        Stream<AccountSum> posted = em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.VatReturns$AccountSum(
                            t.account, t.account, sum(t.debit - t.credit))
                        from AccountTurnover t
                        where t.companyId = :company and t.account in :accounts and t.month <= :last
                        group by t.account
                        """, AccountSum.class)
                .setParameter("company", companyId)
                .setParameter("accounts", numbers)
                .setParameter("last", Month.number(last))
                .getResultStream();
        Stream<AccountSum> opening = em.createQuery("""
                        select new se.samverk.bookkeeping.ledger.VatReturns$AccountSum(b.account, b.account, b.amount)
                        from OpeningBalance b
                        where b.companyId = :company and b.account in :accounts
                        """, AccountSum.class)
                .setParameter("company", companyId)
                .setParameter("accounts", numbers)
                .getResultStream();
        return byAccount(Stream.concat(posted, opening));
    }

    private static Map<String, Amount> byAccount(Stream<AccountSum> sums) {
        return sums.collect(Collectors.toMap(AccountSum::account, sum -> new Amount(sum.amount()), Amount::plus));
    }
}
