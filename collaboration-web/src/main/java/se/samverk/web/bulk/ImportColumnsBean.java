package se.samverk.web.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.client.ClientColumn;
import se.samverk.client.ClientLayout;
import se.samverk.client.ImportService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/** Which column of a file holds what: as it was recognised, or as the reader says, once for the bureau. */
@Named("importColumns")
@ViewScoped
public class ImportColumnsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ImportService imports;

    @Inject
    transient Formats formats;

    @Inject
    ImportBean file;

    private final Map<String, String> chosen = new HashMap<>();

    /**
     * A column of the file.
     *
     * @param place from 0
     * @param holds what it is read as; null for nothing
     * @param examples what stands in its first rows
     */
    public record FileColumn(String place, String heading, ClientColumn holds, List<String> examples) {}

    private ClientLayout layout() {
        return file.layout();
    }

    /** The columns of the file, as it has them. */
    public List<FileColumn> getOfFile() {
        Map<Integer, ClientColumn> holds = layout().columns().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return IntStream.range(0, layout().headings().size())
                .mapToObj(place ->
                        new FileColumn(String.valueOf(place), heading(place), holds.get(place), examples(place)))
                .toList();
    }

    private String heading(int place) {
        String heading = layout().headings().get(place);
        return heading.isBlank() ? formats.message("import.unnamed", place + 1) : heading;
    }

    private List<String> examples(int place) {
        return layout().first().stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    /** What the file has to have and is not found in it, in words; also what is there twice. */
    public List<String> getWanting() {
        return Stream.concat(layout().missing().stream(), layout().doubled().stream())
                .map(column -> formats.message("field." + column.field()))
                .toList();
    }

    public ClientColumn[] getWanted() {
        return ClientColumn.values();
    }

    /** Keeps what was chosen for the bureau, and reads the file so. */
    public void save() {
        Map<ClientColumn, Integer> places = new EnumMap<>(ClientColumn.class);
        for (ClientColumn column : ClientColumn.values()) {
            String place = chosen.get(column.field());
            if (place != null && !place.isEmpty()) {
                places.put(column, number(column, place));
            }
        }
        imports.chooseColumns(file.bytes(), file.encoding(), places);
        Redirect.to(file.href(file.encoding()));
    }

    private static int number(ClientColumn column, String place) {
        try {
            return Integer.parseInt(place);
        } catch (NumberFormatException noPlace) {
            throw BusinessException.at(column.field(), CommonError.INVALID_CHOICE);
        }
    }

    /** By the names of the fields: the places of the columns, to begin with as they were recognised. */
    public Map<String, String> getChosen() {
        if (chosen.isEmpty()) {
            layout().columns().forEach((column, place) -> chosen.put(column.field(), String.valueOf(place)));
        }
        return chosen;
    }
}
