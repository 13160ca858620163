package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.month.MonthSpan;
import se.samverk.month.MonthState;
import se.samverk.month.MonthState.Stage;
import se.samverk.month.MonthStates;

/** Tells that the first month of each company is ready. */
@ApplicationScoped
public class MonthNotes implements MonthStates {

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public Map<String, List<MonthState>> of(Collection<String> companyIds, MonthSpan months) {
        return companyIds.stream()
                .collect(Collectors.toMap(
                        Function.identity(), company -> List.of(new MonthState(months.first(), Stage.READY, 0, null))));
    }
}
