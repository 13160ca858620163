package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/** Reads what has gone in and out of one account, a page at a time, with what it held at each line (B18). */
@ApplicationScoped
class GeneralLedger {

    @PersistenceContext
    EntityManager em;

    @Inject
    BookYears years;

    @Inject
    Accounts accounts;

    @Inject
    TurnoverReader turnovers;

    /**
     * Where a page is.
     *
     * @param place the line that it follows, or comes before; null for the first page
     */
    record From(LinePlace place, boolean backwards) {

        static final From BEGINNING = new From(null, false);

        /** As an address says it; what is no place begins the account. */
        static From of(String before, String after) {
            LinePlace place = LinePlace.of(before == null ? after : before);
            return place == null ? BEGINNING : new From(place, before != null);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for an account that the chart has not; at the month: NO_FISCAL_YEAR
     */
    LedgerPage page(String companyId, String number, ReportMonths months, From from, int size) {
        Account account = accounts.list(companyId).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        BookYears.Within within = years.of(companyId, months);
        Turnovers turnover = turnovers.account(companyId, number, months.last());
        Amount opening = opening(turnover, number, within);
        List<LedgerLine> read =
                query(companyId, number, months, from).setMaxResults(size + 1).getResultList();
        boolean more = read.size() > size;
        List<LedgerLine> lines = new ArrayList<>(more ? read.subList(0, size) : read);
        if (from.backwards()) {
            Collections.reverse(lines);
        }
        boolean hasBefore = from.backwards() ? more : from.place() != null;
        boolean hasAfter = from.backwards() ? from.place() != null : more;
        Amount broughtForward = opening;
        if (from.place() != null && !lines.isEmpty()) {
            LinePlace first = lines.get(0).place();
            broughtForward = opening.plus(turnover.within(
                            number, months.first(), YearMonth.from(first.day()).minusMonths(1)))
                    .plus(sumBefore(companyId, number, first));
        }
        return new LedgerPage(
                number,
                account.name(),
                months,
                opening,
                broughtForward,
                withBalances(broughtForward, lines),
                opening.plus(turnover.within(number, months.first(), months.last())),
                hasBefore && !lines.isEmpty() ? lines.get(0).place().text() : null,
                hasAfter && !lines.isEmpty()
                        ? lines.get(lines.size() - 1).place().text()
                        : null);
    }

    /** Accounts of the result begin each year with nothing (B8). */
    private static Amount opening(Turnovers turnover, String account, BookYears.Within within) {
        YearMonth before = within.months().first().minusMonths(1);
        return StatementGroup.of(account).part().isOfBalanceSheet()
                ? turnover.until(account, before)
                : turnover.within(account, within.beginning(), before);
    }

    private static List<LedgerPage.Line> withBalances(Amount broughtForward, List<LedgerLine> lines) {
        List<LedgerPage.Line> shown = new ArrayList<>(lines.size());
        Amount balance = broughtForward;
        for (LedgerLine line : lines) {
            balance = balance.plus(new Amount(line.amount()));
            shown.add(line.with(balance));
        }
        return shown;
    }

    private TypedQuery<LedgerLine> query(String companyId, String account, ReportMonths months, From from) {
        String beyond = from.backwards() ? "<" : ">";
        String condition = from.place() == null ? "" : """
                and (l.day %1$s :day or l.day = :day and (l.entryId %1$s :entry
                    or l.entryId = :entry and l.number %1$s :line))
                """.formatted(beyond);
        String order = (from.backwards()
                ? "order by l.day desc, l.entryId desc, l.number desc"
                : "order by l.day, l.entryId, l.number");
        TypedQuery<LedgerLine> query = em.createQuery("""
                        select new se.samverk.bookkeeping.report.LedgerLine(
                            l.day, l.entryId, e.series, e.number, l.number, l.description, e.description,
                            l.costCentre, l.project, l.amount)
                        from EntryLine l, Entry e
                        where e.id = l.entryId and l.companyId = :company and l.account = :account
                            and l.day between :first and :last
                        """ + condition + order, LedgerLine.class)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .setParameter("first", months.first().atDay(1))
                .setParameter("last", months.last().atEndOfMonth());
        return from.place() == null ? query : bind(query, from.place());
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, LinePlace place) {
        return query.setParameter("day", place.day())
                .setParameter("entry", place.entryId())
                .setParameter("line", place.line());
    }

    /** What the lines of the same month come to that stand before one. */
    private Amount sumBefore(String companyId, String account, LinePlace place) {
        BigDecimal sum = bind(em.createQuery("""
                                select sum(l.amount) from EntryLine l
                                where l.companyId = :company and l.account = :account and l.day >= :first
                                    and (l.day < :day or l.day = :day and (l.entryId < :entry
                                        or l.entryId = :entry and l.number < :line))
                                """, BigDecimal.class), place)
                .setParameter("company", companyId)
                .setParameter("account", account)
                .setParameter("first", place.day().withDayOfMonth(1))
                .getSingleResult();
        return sum == null ? Amount.ZERO : new Amount(sum);
    }
}
