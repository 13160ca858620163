package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.run.ItemTask;
import se.samverk.run.RecordFormat;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** Registers the client of one row of a file. */
@ApplicationScoped
class ImportTask implements ItemTask<ImportSettings, ClientForm.Entered> {

    /** As long as an address may be. */
    private static final int LONGEST_CELL = 254;

    @Inject
    ClientService clients;

    private static final RecordFormat<ImportSettings> SETTINGS = new RecordFormat<>(
            ImportSettings.class,
            1,
            (version, value) -> new ImportSettings(RecordFormat.texts(value).get(0)));

    private static final RecordFormat<ClientForm.Entered> CONTENT =
            new RecordFormat<>(ClientForm.Entered.class, 1, (version, value) -> row(RecordFormat.texts(value)));

    private static ClientForm.Entered row(List<String> cells) {
        return new ClientForm.Entered(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    /** What a row says, without what is too long for any right row. */
    static ClientForm.Entered cut(ClientForm.Entered entered) {
        return row(Stream.of(
                        entered.number(),
                        entered.name(),
                        entered.organisationNumber(),
                        entered.contactPerson(),
                        entered.email(),
                        entered.language())
                .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell)
                .toList());
    }

    @Override
    public String kind() {
        return ImportSettings.KIND;
    }

    @Override
    public RecordFormat<ImportSettings> settings() {
        return SETTINGS;
    }

    @Override
    public RecordFormat<ClientForm.Entered> content() {
        return CONTENT;
    }

    @Override
    public String about(ImportSettings settings, Language language) {
        return settings.fileName();
    }

    /**
     * @throws BusinessException as {@link ClientService#register}
     */
    @Override
    public String perform(ImportSettings settings, ClientForm.Entered row) {
        return clients.register(row);
    }
}
