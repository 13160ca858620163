package se.samverk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.company.SampleCompanies;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** The import over a register that holds what each test says. */
class ImportServiceTest {

    private final Company bureau = SampleCompanies.bureau("556007-3495", "Aktiebolaget SKF");
    private final Company known = SampleCompanies.company("556016-0680", "Ericsson");
    private final Set<String> usedNumbers = new HashSet<>();
    private final Set<String> registered = new HashSet<>();
    private final List<Integer> askedAtOnce = new ArrayList<>();
    private final ImportService imports = new ImportService();

    @BeforeEach
    void wire() {
        imports.companies = new KnownCompanies();
        imports.clients = new Register();
        imports.headings = new ImportHeadings() {
            @Override
            Map<String, ClientColumn> of(String bureauId) {
                assertThat(bureauId).isEqualTo(bureau.id());
                return Map.of();
            }
        };
        imports.clock = Clock.fixed(Instant.parse("2026-01-20T08:00:00Z"), ZoneOffset.UTC);
        imports.currentCaller = new CurrentCaller();
        imports.currentCaller.is(
                new Caller(
                        "session",
                        "anna",
                        "Anna Lind",
                        "anna@lind.example",
                        Language.SV,
                        bureau.id(),
                        bureau.name(),
                        true,
                        Role.USER,
                        Permission.STANDARD),
                null);
    }

    private final class KnownCompanies extends Companies {
        @Override
        public List<Company> find(Collection<OrganisationNumber> numbers) {
            askedAtOnce.add(numbers.size());
            return List.of(bureau, known).stream()
                    .filter(company -> numbers.contains(company.organisationNumber()))
                    .toList();
        }
    }

    private final class Register extends Clients {
        @Override
        Set<String> registeredCompanies(String bureauId, Collection<String> companyIds) {
            assertThat(bureauId).isEqualTo(bureau.id());
            return registered;
        }

        @Override
        Set<String> usedNumbers(String bureauId, Collection<String> numbers) {
            assertThat(bureauId).isEqualTo(bureau.id());
            return usedNumbers;
        }
    }

    private static byte[] companies() throws IOException {
        try (InputStream file = ImportServiceTest.class.getResourceAsStream("companies-se.csv")) {
            return file.readAllBytes();
        }
    }

    private static List<String> problems(ClientImport preview, int row) {
        return preview.rows().get(row).problems().stream()
                .map(BusinessException::getMessage)
                .toList();
    }

    @Test
    void theBureauItselfCannotBeItsOwnClient() throws IOException {
        ClientImport preview = imports.preview(companies(), null);

        assertThat(preview.bad()).hasSize(1);
        assertThat(problems(preview, 3)).containsExactly("OWN_COMPANY at organisationNumber");
    }

    @Test
    void aCompanyThatIsOnThePlatformButNotInTheRegisterIsGood() throws IOException {
        assertThat(imports.preview(companies(), null).rows().get(0).isGood()).isTrue();
    }

    @Test
    void whatIsInTheRegisterAlreadyIsTold() throws IOException {
        registered.add(known.id());
        usedNumbers.add("1003");

        ClientImport preview = imports.preview(companies(), null);

        assertThat(problems(preview, 0)).containsExactly("DUPLICATE_CLIENT at organisationNumber");
        assertThat(problems(preview, 2)).containsExactly("DUPLICATE_CLIENT_NUMBER at number");
        assertThat(preview.good()).hasSize(37);
    }

    @Test
    void aLargeFileIsComparedInPartsThatADatabaseCanTake() {
        String row = "\n1;Norrsken;559056-7896;Eva;eva@norrsken.example;sv";
        String file = "kundnr;namn;orgnr;kontaktperson;epost;sprak" + row.repeat(1_200);

        imports.preview(file.getBytes(StandardCharsets.UTF_8), null);

        assertThat(askedAtOnce).hasSize(3);
    }
}
