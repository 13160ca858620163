package se.samverk.client;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.Time;
import se.samverk.table.TextEncoding;
import se.samverk.upload.Uploads;

/** Looks at the file of a client register before it is taken over; meanwhile the file is kept. */
@Boundary
public class ImportService {

    /** How large a file may be. */
    public static final int MOST_MEGABYTES = ClientFile.MOST_BYTES / 1_000_000;

    /** Databases limit how many values one statement may name. */
    private static final int AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    ImportHeadings headings;

    @Inject
    Uploads uploads;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * A file that the caller looks at.
     *
     * @param name as the caller calls it
     */
    public record Kept(String name, byte[] content) {}

    /**
     * Keeps a file for the caller that can be previewed, until it is forgotten, some hours have passed or the caller has sent
     * a few others.
     *
     * @return its id
     * @throws BusinessException as {@link #preview}; TOO_MANY_FILES while colleagues look at many
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public String keep(String name, byte[] file) {
        preview(file, null);
        return uploads.keep(currentCaller.get(), name, file);
    }

    /** What the caller has had kept; empty when it is not kept any more. */
    @Requires(Right.EDIT_CLIENTS)
    public Optional<Kept> kept(String id) {
        return uploads.find(currentCaller.get(), id).map(upload -> new Kept(upload.name(), upload.content()));
    }

    /** Forgets what the caller has had kept; of others it forgets nothing. */
    @Requires(Right.EDIT_CLIENTS)
    public void forget(String id) {
        uploads.remove(currentCaller.get(), id);
    }

    /**
     * Reads a file and says for each row what is wrong with it, against the rows before it and the
     * register. As long as the encoding is not sure or a column is not found it has no rows, but says
     * what is to be chosen. Stores nothing.
     *
     * @param encoding the one that was chosen; null when nobody has
     * @throws BusinessException FILE_EMPTY, FILE_TOO_LARGE, FILE_HEADER_MISSING, or as {@link
     *     se.samverk.table.TableReader#read}
     */
    @Requires(Right.EDIT_CLIENTS)
    public ClientImport preview(byte[] file, TextEncoding encoding) {
        ClientImport read = ClientFile.read(file, encoding, words(), Time.today(clock));
        List<ClientImport.Row> rows = read.rows();
        List<ClientImport.Row> checked = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            checked.addAll(againstRegister(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
        }
        return new ClientImport(read.layout(), checked);
    }

    private Map<String, ClientColumn> words() {
        return headings.of(currentCaller.get().companyId());
    }

    /**
     * Keeps for the bureau what stands in the columns of a file, by the words above them: files with
     * the same words are understood from then on.
     *
     * @param chosen the column of the file for each, from 0; null or left out for none, and no word in
     *     the file means it from then on
     * @throws BusinessException REQUIRED at the field of a column that a file has to have;
     *     INVALID_CHOICE at one that is not in the file or chosen twice; as {@link #preview}
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public void chooseColumns(byte[] file, TextEncoding encoding, Map<ClientColumn, Integer> chosen) {
        ClientHead head = ClientFile.head(file, encoding, words());
        Map<String, ClientColumn> words = new HashMap<>();
        Map<ClientColumn, String> told = new EnumMap<>(ClientColumn.class);
        Faults faults = new Faults();
        for (ClientColumn column : ClientColumn.values()) {
            Integer place = chosen.get(column);
            if (place == null && column.isNeeded()) {
                faults.require(column.field(), place);
            }
            if (place != null) {
                boolean there = place >= 0 && place < head.headings().size();
                if (!there || words.put(head.word(place), column) != null) {
                    faults.add(BusinessException.at(column.field(), CommonError.INVALID_CHOICE));
                } else {
                    told.put(column, head.word(place));
                }
            }
        }
        faults.refuse();
        Stream.of(ClientColumn.values())
                .filter(column -> !told.containsKey(column))
                .flatMap(column -> head.words(column).stream())
                .forEach(word -> words.putIfAbsent(word, null));
        String bureauId = currentCaller.get().companyId();
        headings.keep(bureauId, words);
        facts.fire(new ColumnsChosen(Fact.Readers.ofBureau(bureauId), ColumnsChosen.Headings.of(told)));
    }

    private List<ClientImport.Row> againstRegister(List<ClientImport.Row> rows) {
        String bureauId = currentCaller.get().companyId();
        List<ClientForm> forms = rows.stream()
                .filter(ClientImport.Row::isGood)
                .map(ClientImport.Row::form)
                .toList();
        Map<String, Company> known =
                companies
                        .find(forms.stream().map(ClientForm::organisationNumber).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                company -> company.organisationNumber().value(), Function.identity()));
        Set<String> registered = clients.registeredCompanies(
                bureauId, known.values().stream().map(Company::id).toList());
        Set<String> usedNumbers = clients.usedNumbers(
                bureauId, forms.stream().map(ClientForm::number).toList());
        return rows.stream()
                .map(row -> row.isGood() ? checked(row, known, registered, usedNumbers) : row)
                .toList();
    }

    private ClientImport.Row checked(
            ClientImport.Row row, Map<String, Company> known, Set<String> registered, Set<String> usedNumbers) {
        List<BusinessException> problems = new ArrayList<>();
        Company company = known.get(row.form().organisationNumber().value());
        if (company != null && registered.contains(company.id())) {
            problems.add(BusinessException.at("organisationNumber", ClientError.DUPLICATE_CLIENT));
        }
        if (company != null && company.id().equals(currentCaller.get().companyId())) {
            problems.add(BusinessException.at("organisationNumber", ClientError.OWN_COMPANY));
        }
        if (usedNumbers.contains(row.form().number())) {
            problems.add(BusinessException.at("number", ClientError.DUPLICATE_CLIENT_NUMBER));
        }
        return new ClientImport.Row(row.line(), row.entered(), row.form(), problems);
    }
}
