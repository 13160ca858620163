package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.samverk.conversation.Questions;
import se.samverk.month.MonthPoint;
import se.samverk.month.MonthPoints;
import se.samverk.month.MonthSpan;

/** No question is open of a month that is closed (B41, K13). */
@ApplicationScoped
public class MonthQuestions implements MonthPoints {

    static final String KIND = "QUESTIONS";

    @Inject
    Questions questions;

    @Override
    public String serviceCode() {
        return WaitingEntryQuestions.SERVICE;
    }

    @Override
    public Set<String> counted() {
        return Set.of(KIND);
    }

    @Override
    public List<MonthPoint> left(Collection<String> companyIds, MonthSpan months) {
        return questions.unsettled(questions.kindsIn(WaitingEntryQuestions.SERVICE), companyIds).stream()
                .map(asked ->
                        new MonthPoint(asked.companyId(), months.monthOf(asked.askedAt()), KIND, 1, null, asked.turn()))
                .filter(point -> months.has(point.month()))
                .toList();
    }
}
