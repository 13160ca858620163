package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import se.samverk.bulk.MonthsClosing.ReadyMonth;
import se.samverk.catalogue.Catalogue;
import se.samverk.month.MonthCloser;
import se.samverk.run.ItemTask;
import se.samverk.run.RecordFormat;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.workspace.Workspace;

/** Closes one of many months, each as its page would: who may, and whether anything is left, is asked then (B43). */
@ApplicationScoped
class MonthsTask implements ItemTask<MonthsClosing, ReadyMonth> {

    private static final RecordFormat<MonthsClosing> SETTINGS =
            new RecordFormat<>(MonthsClosing.class, 1, (version, value) -> {
                throw new IllegalStateException("There is no version " + version);
            });

    private static final RecordFormat<ReadyMonth> CONTENT =
            new RecordFormat<>(ReadyMonth.class, 1, (version, value) -> {
                throw new IllegalStateException("There is no version " + version);
            });

    @Inject
    Instance<MonthCloser> closers;

    @Inject
    Workspace workspace;

    @Inject
    Catalogue catalogue;

    @Override
    public String kind() {
        return "MONTHS";
    }

    @Override
    public RecordFormat<MonthsClosing> settings() {
        return SETTINGS;
    }

    @Override
    public RecordFormat<ReadyMonth> content() {
        return CONTENT;
    }

    @Override
    public String about(MonthsClosing closing, Language language) {
        return catalogue.agreed(closing.serviceCode()).name().in(language);
    }

    /**
     * @throws BusinessException as {@link MonthCloser#close}; NOT_FOUND where the person does not come in any more
     */
    @Override
    public String perform(MonthsClosing closing, ReadyMonth month) {
        workspace.choose(month.companyId(), closing.serviceCode());
        closers.stream()
                .filter(closer -> closer.serviceCode().equals(closing.serviceCode()))
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .close(YearMonth.parse(month.month()));
        return month.clientId();
    }
}
