package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientRow;
import se.samverk.lists.CollaborationListService;
import se.samverk.lists.CollaborationRow;
import se.samverk.shared.Language;
import se.samverk.shared.Page;
import se.samverk.shared.Time;

/** The rows of a list as the cells of a table, in the language of who asked for it. */
@ApplicationScoped
class ExportRows {

    private static final int PIECE = 500;
    private static final int DECIMALS_OF_KRONOR = 2;

    @Inject
    Catalogue catalogue;

    @Inject
    ClientListService clients;

    @Inject
    CollaborationListService collaborations;

    /**
     * A piece of a table.
     *
     * @param after where the next piece begins; null when this is the last
     */
    record Piece(List<List<?>> rows, String after) {}

    long count(ExportSettings settings) {
        return switch (settings.list()) {
            case CLIENTS -> clients.count(settings.query());
            case COLLABORATIONS -> collaborations.count(settings.query());
        };
    }

    /**
     * @param after where it begins; null for the first
     */
    Piece read(ExportSettings settings, String after) {
        Language language = settings.language();
        return switch (settings.list()) {
            case CLIENTS -> piece(clients.piece(settings.query().from(after), PIECE), row -> cells(row, language));
            case COLLABORATIONS ->
                piece(collaborations.piece(settings.query(), after, PIECE), row -> cells(row, language));
        };
    }

    private static <T> Piece piece(Page<T> page, java.util.function.Function<T, List<?>> cells) {
        return new Piece(page.rows().stream().<List<?>>map(cells::apply).toList(), page.after());
    }

    private List<?> cells(ClientRow row, Language language) {
        String services = row.services().stream()
                .map(service -> service(service, language))
                .collect(Collectors.joining("; "));
        return Arrays.asList(
                row.number(),
                row.name(),
                row.organisationNumber(),
                row.contactPerson(),
                row.email(),
                row.language().code(),
                services);
    }

    private String service(ClientRow.Service service, Language language) {
        String state = ExportTexts.of("state." + service.state(), language);
        return catalogue.agreed(service.serviceCode()).name().in(language)
                + " ("
                + state
                + (service.day() == null ? "" : " " + service.day())
                + ")";
    }

    private List<?> cells(CollaborationRow row, Language language) {
        OfferedService service = catalogue.agreed(row.serviceCode());
        return Arrays.asList(
                row.clientNumber(),
                row.clientName(),
                service.name().in(language),
                service.agreedVariant(row.variantCode()).name().in(language),
                ExportTexts.of("state." + row.state(), language),
                row.months(),
                ExportTexts.of("recipient." + row.recipient(), language),
                BigDecimal.valueOf(row.priceOre(), DECIMALS_OF_KRONOR),
                Time.day(row.invitedAt()),
                row.acceptedOn(),
                row.renewsOn(),
                row.endsOn(),
                row.assignmentName(),
                row.responsible());
    }
}
