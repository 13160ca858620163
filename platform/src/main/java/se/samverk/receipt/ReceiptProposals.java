package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverk.document.DocumentTexts;
import se.samverk.document.DocumentTexts.PaperRef;
import se.samverk.document.DocumentTexts.Waiting;
import se.samverk.shared.SearchWords;

/**
 * Which document that waits is the receipt of which payment, by the total and the day that were read of it (K34). It is a proposal: a
 * person confirms it. Of several that fit, the one whose names agree and whose day is nearest goes first; none is proposed twice.
 */
@ApplicationScoped
public class ReceiptProposals {

    /** A purchase is booked on its day or some days later, an invoice when it is due. */
    static final int DAYS_AFTER = 45;

    /** What a clock of another country and a night between may make of a day. */
    static final int DAYS_BEFORE = 1;

    private static final int MOST_DOCUMENTS = 300;
    private static final int MOST_ROWS = 3;
    private static final int SHORTEST_NAME = 3;

    private static final Comparator<Pair> BEST = Comparator.comparing((Pair pair) -> !pair.isOfSameName())
            .thenComparing(Pair::days)
            .thenComparing(pair -> pair.row().rowId());

    @PersistenceContext
    EntityManager em;

    @Inject
    DocumentTexts texts;

    private record Pair(ReceiptRow row, Waiting paper) {

        private boolean fits() {
            LocalDate day = paper.day();
            return row.booked().negate().compareTo(paper.total()) == 0
                    && !row.day().isBefore(day.minusDays(DAYS_BEFORE))
                    && !row.day().isAfter(day.plusDays(DAYS_AFTER));
        }

        private boolean isOfSameName() {
            Set<String> names = SearchWords.ofText(paper.seller());
            return SearchWords.ofText(row.text(), row.counterparty()).stream()
                    .anyMatch(word -> word.length() >= SHORTEST_NAME && names.contains(word));
        }

        private long days() {
            return Math.abs(ChronoUnit.DAYS.between(paper.day(), row.day()));
        }
    }

    /** For each of these payments of a company that lacks a receipt, one at most; in one statement, however many there are. */
    Map<String, ProposedPaper> of(String companyId, Collection<ReceiptRow> rows) {
        List<ReceiptRow> missing =
                rows.stream().filter(row -> row.state() == ReceiptState.MISSING).toList();
        Set<BigDecimal> totals = new HashSet<>();
        missing.forEach(row -> totals.add(row.booked().negate()));
        List<Pair> pairs = new ArrayList<>();
        for (Waiting paper : texts.waitingOf(companyId, totals, MOST_DOCUMENTS)) {
            missing.stream().map(row -> new Pair(row, paper)).filter(Pair::fits).forEach(pairs::add);
        }
        pairs.sort(BEST);
        Map<String, ProposedPaper> proposed = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            String row = pair.row().rowId();
            if (!proposed.containsKey(row) && taken.add(pair.paper().documentId())) {
                proposed.put(row, proposed(pair.paper()));
            }
        }
        return proposed;
    }

    private static ProposedPaper proposed(Waiting paper) {
        return new ProposedPaper(paper.documentId(), paper.title(), paper.day(), paper.seller());
    }

    /** The payments that a document most likely is the receipt of, the best first; three at most. */
    List<ReceiptRow> rowsOf(String companyId, PaperRef paper) {
        return texts.waitingOf(companyId, paper)
                .map(read -> missing(companyId, read).stream()
                        .map(row -> new Pair(row, read))
                        .sorted(BEST)
                        .limit(MOST_ROWS)
                        .map(Pair::row)
                        .toList())
                .orElse(List.of());
    }

    private List<ReceiptRow> missing(String companyId, Waiting paper) {
        return em.createQuery(ReceiptFinder.ROW + """
                         and q.state = :state and q.bookedOn between :first and :last and r.amount = :amount
                        order by q.bookedOn, q.rowId
                        """, ReceiptRow.class)
                .setParameter("company", companyId)
                .setParameter("state", ReceiptState.MISSING)
                .setParameter("first", paper.day().minusDays(DAYS_BEFORE))
                .setParameter("last", paper.day().plusDays(DAYS_AFTER))
                .setParameter("amount", paper.total().negate())
                .setMaxResults(MOST_DOCUMENTS)
                .getResultList();
    }
}
