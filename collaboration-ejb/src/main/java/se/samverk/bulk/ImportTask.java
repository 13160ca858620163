package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.run.ItemTask;
import se.samverk.run.RunKind;
import se.samverk.shared.BusinessException;

/** Registers the client of one row of a file. */
@ApplicationScoped
class ImportTask implements ItemTask {

    /** As long as an address may be. */
    private static final int LONGEST_CELL = 254;

    @Inject
    ClientService clients;

    /** What a row says, as the content of an item; what is too long for any right row is cut. */
    static List<String> content(ClientForm.Entered entered) {
        return Stream.of(
                        entered.number(),
                        entered.name(),
                        entered.organisationNumber(),
                        entered.contactPerson(),
                        entered.email(),
                        entered.language())
                .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell)
                .toList();
    }

    @Override
    public RunKind kind() {
        return RunKind.IMPORT;
    }

    /**
     * @throws BusinessException as {@link ClientService#register}
     */
    @Override
    public String perform(List<String> settings, List<String> content) {
        return clients.register(new ClientForm.Entered(
                content.get(0), content.get(1), content.get(2), content.get(3), content.get(4), content.get(5)));
    }
}
