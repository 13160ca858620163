package se.samverk.client;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** Looks at the file of a client register before it is taken over. */
@Boundary
public class ImportService {

    /** How large a file may be. */
    public static final int MOST_KILOBYTES = ClientFile.MOST_BYTES / 1000;

    /** Databases limit how many values one statement may name. */
    private static final int AT_ONCE = 500;

    @Inject
    Clock clock;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Reads a file and says for each row what is wrong with it, against the rows before it and the
     * register. Stores nothing.
     *
     * @throws BusinessException FILE_EMPTY, FILE_TOO_LARGE, FILE_HEADER_MISSING or FILE_UNREADABLE
     */
    @Requires(Right.EDIT_CLIENTS)
    public ClientImport preview(byte[] file) {
        List<ClientImport.Row> rows = ClientFile.read(file, Time.today(clock));
        List<ClientImport.Row> checked = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            checked.addAll(againstRegister(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
        }
        return new ClientImport(checked);
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
