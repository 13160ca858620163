package se.samverk.bulk;

import java.util.List;
import java.util.Locale;
import se.samverk.assignment.AssignmentKind;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientStatus;
import se.samverk.shared.Language;
import se.samverk.shared.SearchWords;
import se.samverk.table.TableFormat;

/**
 * What a file is made of.
 *
 * @param search the words that the list was searched by; null for none
 * @param status as in {@link ClientQuery}, as are those that follow
 */
public record ExportSettings(
        ExportList list,
        TableFormat format,
        Language language,
        String search,
        ClientStatus status,
        ClientFilter filter,
        ClientOrder order,
        boolean descending) {

    /** How runs from before asked for clients with nothing open. */
    private static final String LACKING_EVERYTHING = "alla";

    /**
     * @param query which clients, or the collaborations of which clients; where it begins is ignored
     */
    public static ExportSettings of(ExportList list, TableFormat format, Language language, ClientQuery query) {
        // Whatever stands in the address: only its words count, and their length is known.
        String words = String.join(" ", SearchWords.ofSearch(query.search()));
        return new ExportSettings(
                list,
                format,
                language,
                orNull(words),
                query.status(),
                query.filter(),
                query.order(),
                query.descending());
    }

    /** From before there were versions. */
    static ExportSettings ofTexts(List<String> texts) {
        boolean nothingOpen = LACKING_EVERYTHING.equals(texts.get(6));
        ClientFilter filter = new ClientFilter(
                orNull(texts.get(5)),
                nothingOpen ? null : orNull(texts.get(6)),
                orNull(texts.get(7)),
                value(AssignmentKind.class, texts.get(8)));
        return new ExportSettings(
                ExportList.valueOf(texts.get(0)),
                TableFormat.valueOf(texts.get(1)),
                Language.valueOf(texts.get(2)),
                orNull(texts.get(3)),
                nothingOpen ? ClientStatus.NONE : value(ClientStatus.class, texts.get(4)),
                filter,
                order(texts),
                "desc".equals(texts.get(9)));
    }

    /** Which clients, or the collaborations of which clients, from the first. */
    public ClientQuery query() {
        return new ClientQuery(search, status, filter, order, descending, null, false);
    }

    /** What the file is called when somebody takes it. */
    String fileName() {
        String name = list == ExportList.CLIENTS ? "samverk-kunder" : "samverk-samarbeten";
        return name + "." + format.extension().toLowerCase(Locale.ROOT);
    }

    /** Runs from before there were several orders do not name one. */
    private static ClientOrder order(List<String> texts) {
        return texts.size() > 10 ? ClientOrder.valueOf(texts.get(10)) : ClientOrder.NAME;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name.isEmpty() ? null : Enum.valueOf(type, name);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
