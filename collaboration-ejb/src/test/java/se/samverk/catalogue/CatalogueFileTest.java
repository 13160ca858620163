package se.samverk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.LocalText;
import se.samverk.shared.Refused;

class CatalogueFileTest {

    @Nested
    class TheShippedCatalogue {

        private CatalogueFile.Content content;
        private List<OfferedService> services;

        @BeforeEach
        void read() throws IOException {
            try (InputStream file = Catalogue.class.getResourceAsStream("catalogue.json")) {
                content = CatalogueFile.read(file);
                services = content.services();
            }
        }

        private OfferedService service(String swedishName) {
            return services.stream()
                    .filter(service -> service.name().sv().equals(swedishName))
                    .findFirst()
                    .orElseThrow();
        }

        @ParameterizedTest
        @CsvSource({
            "Bokföring, Bookkeeping",
            "Fakturering, Invoicing",
            "Tidrapportering, Time reporting",
            "Lön, Payroll",
            "Dokument & kvitton, Documents & receipts",
            "Utlägg, Expenses",
        })
        @DisplayName("§1: it covers the services that Samverk begins with")
        void coversTheService(String swedish, String english) {
            assertThat(service(swedish).name().en()).isEqualTo(english);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bokföring", "Fakturering", "Tidrapportering"})
        @DisplayName("§1: the three main services have two or three variants each")
        void hasTwoOrThreeVariants(String swedish) {
            assertThat(service(swedish).variants()).hasSizeBetween(2, 3);
        }

        @Test
        void isWrittenInBothLanguagesThroughout() {
            assertThat(services.stream().flatMap(this::texts)).allSatisfy(text -> {
                assertThat(text.sv()).isNotBlank();
                assertThat(text.en()).isNotBlank();
            });
            assertThat(services.stream().flatMap(this::sentences))
                    .allSatisfy(text -> assertThat(text.sv()).isNotEqualTo(text.en()));
        }

        private Stream<LocalText> texts(OfferedService service) {
            return Stream.concat(
                    sentences(service),
                    Stream.concat(
                            Stream.of(service.name()),
                            service.variants().stream().map(Variant::name)));
        }

        private Stream<LocalText> sentences(OfferedService service) {
            return Stream.of(
                            Stream.of(service.summary(), service.suits()),
                            service.gettingStarted().stream(),
                            service.tasks().stream().map(ServiceTask::name),
                            service.variants().stream().map(Variant::description))
                    .flatMap(all -> all);
        }

        @Test
        void everyServiceTellsHowToGetStartedAndWhatThereIsToDo() {
            assertThat(services).allSatisfy(service -> {
                assertThat(service.gettingStarted()).isNotEmpty();
                assertThat(service.tasks()).isNotEmpty();
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "receipts",
                    "supplier-invoices",
                    "customer-invoices",
                    "reminders",
                    "bank",
                    "payroll",
                    "time-reporting",
                    "vat",
                    "year-end",
                    "tax-return",
                    "expenses"
                })
        void whatIsPlannedIsDoneInSomeService(String task) {
            assertThat(content.commonTasks()).contains(task);
            assertThat(services)
                    .anySatisfy(service -> assertThat(
                                    service.division(service.variants().get(0)))
                            .containsKey(task));
        }

        @Test
        void commonTasksAreNamedInBothLanguages() {
            assertThat(content.taskGroups())
                    .allSatisfy(group -> assertThat(group.name().sv()).isNotBlank())
                    .allSatisfy(group -> assertThat(group.name().en()).isNotBlank())
                    .flatExtracting(TaskGroup::tasks)
                    .extracting(CommonTask::name)
                    .allSatisfy(name -> assertThat(name.sv()).isNotEqualTo(name.en()));
        }

        @Test
        void codesFitTheirColumnsAndTheAddress() {
            assertThat(services).allSatisfy(service -> {
                assertThat(service.code()).matches("[a-z][a-z-]{0,19}");
                assertThat(service.variants())
                        .extracting(Variant::code)
                        .allMatch(code -> code.matches("[a-z][a-z-]{0,39}"));
            });
        }

        @Test
        void aLongerPeriodIsNeverDearerByTheMonth() {
            assertThat(services.stream().flatMap(service -> service.variants().stream()))
                    .allSatisfy(variant -> assertThat(variant.prices().stream()
                                    .map(price -> -price.ore() / price.months())
                                    .toList())
                            .isSorted());
        }

        @Test
        void periodsAreListedShortestFirst() {
            assertThat(services.stream().flatMap(service -> service.variants().stream()))
                    .allSatisfy(variant -> assertThat(variant.prices())
                            .extracting(Variant.PeriodPrice::months)
                            .isSorted()
                            .doesNotHaveDuplicates());
        }
    }

    @Nested
    class ACatalogueThatContradictsItself {

        private static final String VARIANT = """
                {"code": "basic", "name": {"sv": "Bas", "en": "Basic"},
                 "description": {"sv": "b", "en": "b"}, "division": ["CLIENT", "BUREAU"],
                 "prices": [{"months": 1, "ore": 100}, {"months": 12, "ore": 1000}],
                 "recipients": ["BUREAU", "CLIENT"]}""";

        private static final String SERVICE = """
                {"code": "bookkeeping", "icon": "pi-book", "name": {"sv": "Bok", "en": "Book"},
                 "summary": {"sv": "s", "en": "s"}, "suits": {"sv": "s", "en": "s"},
                 "gettingStarted": [{"sv": "g", "en": "g"}],
                 "tasks": [{"sv": "t", "en": "t", "code": "t"}, {"sv": "u", "en": "u", "code": "u"}],
                 "variants": [VARIANT]}""".replace("VARIANT", VARIANT);

        private static List<OfferedService> read(String... services) {
            String json = "{\"services\": [" + String.join(", ", services) + "]}";
            return CatalogueFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))
                    .services();
        }

        private static void assertRefused(String where, String... services) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(services))
                    .withMessageStartingWith("Catalogue: ")
                    .withMessageContaining(where);
        }

        @Test
        void isNotTheOneThatTheseTestsStartFrom() {
            assertThat(read(SERVICE)).extracting(OfferedService::code).containsExactly("bookkeeping");
        }

        @Test
        void hasTheSameServiceTwice() {
            assertRefused("the same code twice", SERVICE, SERVICE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[] | bookkeeping has the task \"bank\", in no task group",
                    "[{\"tasks\": []}] | catalogue, taskGroups 1 lacks the field \"name\"",
                    "[{\"name\": {\"sv\": \"g\", \"en\": \"g\"}, \"tasks\": [BANK, BANK]}] | the same code twice",
                })
        void plansWithTasksThatItDoesNotHaveOrHasTwice(String groups, String where) {
            String bank = "{\"code\": \"bank\", \"name\": {\"sv\": \"b\", \"en\": \"b\"}}";
            String service = SERVICE.replace("\"en\": \"u\", \"code\": \"u\"}", "\"en\": \"u\", \"task\": \"bank\"}");
            String json = "{\"taskGroups\": %s, \"services\": [%s]}".formatted(groups.replace("BANK", bank), service);

            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> CatalogueFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                    .withMessageContaining(where);
        }

        @Test
        void hasTheSameVariantTwice() {
            assertRefused("bookkeeping has the same code twice", SERVICE.replace(VARIANT, VARIANT + ", " + VARIANT));
        }

        @Test
        void hasAServiceWithoutAVariant() {
            assertRefused("bookkeeping has no variant", SERVICE.replace(VARIANT, ""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[\"CLIENT\"]", "[]", "[\"CLIENT\", \"BUREAU\", \"BOTH\"]"})
        void dividesMoreOrFewerTasksThanThereAre(String division) {
            assertRefused(
                    "bookkeeping/basic must divide",
                    SERVICE.replace("[\"CLIENT\", \"BUREAU\"], \"prices\"", division + ", \"prices\"")
                            .replace("[\"CLIENT\", \"BUREAU\"]", division));
        }

        @Test
        void offersAVariantInNoPeriod() {
            assertRefused(
                    "bookkeeping/basic is offered in no contract period",
                    SERVICE.replaceAll("\"prices\": \\[[^]]*]", "\"prices\": []"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 6, 24, -1})
        @DisplayName("§1: contract periods are 1, 3 and 12 months")
        void offersAPeriodThatThereIsNot(int months) {
            assertRefused(
                    "bookkeeping/basic has a period other than 1, 3, 12 months",
                    SERVICE.replace("\"months\": 12", "\"months\": " + months));
        }

        @Test
        void offersTheSamePeriodAtTwoPrices() {
            assertRefused("bookkeeping/basic has two prices", SERVICE.replace("\"months\": 12", "\"months\": 1"));
        }

        @Test
        void hasANegativePrice() {
            assertRefused("bookkeeping/basic has a price below zero", SERVICE.replace("1000", "-1"));
        }

        @Test
        void letsNobodyPay() {
            assertRefused("bookkeeping/basic may be paid by nobody", SERVICE.replace("[\"BUREAU\", \"CLIENT\"]", "[]"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Bokföring", "book/keeping", "", "a b", "book.keeping", "a:b"})
        void hasACodeThatDoesNotFitAnAddress(String code) {
            assertRefused("\"" + code + "\"", SERVICE.replace("\"bookkeeping\"", "\"" + code + "\""));
            assertRefused("\"" + code + "\"", SERVICE.replace("\"basic\"", "\"" + code + "\""));
        }

        @Test
        void hasACodeThatIsTooLongForTheRecord() {
            String longest = "b".repeat(20);

            assertThat(read(SERVICE.replace("\"bookkeeping\"", "\"" + longest + "\"")))
                    .hasSize(1);
            assertRefused(longest, SERVICE.replace("\"bookkeeping\"", "\"" + longest + "b\""));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"BUREAU\"], \"prices\" | \"NOBODY\"], \"prices\" | bookkeeping/basic has \"NOBODY\" in \"division\"; use [CLIENT, BUREAU, BOTH]",
                    "\"CLIENT\"]} | 7]} | bookkeeping/basic has 7 in \"recipients\"",
                    "\"en\": \"Book\" | \"fr\": \"Livre\" | bookkeeping, name lacks the field \"en\"",
                    "\"en\": \"Book\" | \"en\": 7 | bookkeeping, name has something other than a text as \"en\"",
                    "\"icon\": \"pi-book\", | '' | bookkeeping lacks the field \"icon\"",
                    "\"icon\": | \"ikon\": | bookkeeping lacks the field \"icon\"",
                    "\"code\": \"bookkeeping\" | \"kod\": \"bookkeeping\" | catalogue, services 1 lacks the field \"code\"",
                    "\"code\": \"basic\" | \"kod\": \"basic\" | bookkeeping, variants 1 lacks the field \"code\"",
                    "\"tasks\": [{\"sv\": \"t\", | \"tasks\": [{\"se\": \"t\", | bookkeeping, tasks 1 lacks the field \"sv\"",
                    "\"gettingStarted\": [ | \"gettingStarted\": [7, | bookkeeping has something other than {…} in \"gettingStarted\"",
                    "\"variants\": | \"variant\": | bookkeeping lacks the field \"variants\"",
                    "\"months\": 12 | \"month\": 12 | bookkeeping/basic, prices 2 lacks the field \"months\"",
                    "\"ore\": 1000 | \"ore\": 10.5 | bookkeeping/basic, prices 2 has something other than a whole number as \"ore\"",
                    "\"ore\": 1000 | \"ore\": \"1000\" | bookkeeping/basic, prices 2 has something other than a number as \"ore\"",
                })
        void lacksOrMisspellsSomething(String right, String wrong, String where) {
            String service = SERVICE.replace("\n", " ").replaceAll(" +", " ");
            assertThat(service).contains(right);

            assertRefused(where, service.replace(right, wrong));
        }
    }

    @Nested
    class AServiceThatWasTakenOut {

        private final OfferedService gone = OfferedService.gone("fax");

        @Test
        void isShownByItsCodeAndNotOffered() {
            assertThat(gone.name()).isEqualTo(new LocalText("fax", "fax"));
            assertThat(gone.agreedVariant("basic").name()).isEqualTo(new LocalText("basic", "basic"));
            assertThat(gone.isOffered()).isFalse();
            Refused.at("variant", CatalogueError.NOT_OFFERED, () -> gone.variant("basic"));
        }
    }

    @Nested
    class AVariant {

        private final Variant variant = new Variant(
                "basic",
                new LocalText("Bas", "Basic"),
                new LocalText("b", "b"),
                List.of(Worker.CLIENT),
                List.of(new Variant.PeriodPrice(1, 100), new Variant.PeriodPrice(12, 1_001)),
                List.of(InvoiceRecipient.CLIENT));

        @Test
        void costsWhatItsPeriodCosts() {
            assertThat(variant.priceOf(1, InvoiceRecipient.CLIENT)).isEqualTo(100);
            assertThat(variant.priceOf(12, InvoiceRecipient.CLIENT)).isEqualTo(1_001);
        }

        @Test
        @DisplayName("D4c: a period that is not offered is refused")
        void isRefusedForAPeriodThatItIsNotOfferedIn() {
            Refused.at("months", CatalogueError.NOT_OFFERED, () -> variant.priceOf(3, InvoiceRecipient.CLIENT));
        }

        @Test
        @DisplayName("D4c: an invoice recipient that is not offered is refused")
        void isRefusedForARecipientThatMayNotPay() {
            Refused.at("recipient", CatalogueError.NOT_OFFERED, () -> variant.priceOf(1, InvoiceRecipient.BUREAU));
        }

        @ParameterizedTest
        @CsvSource({"CLIENT, CLIENT, CLIENT", "CLIENT, BUREAU, BOTH", "BUREAU, BOTH, BOTH"})
        void dividesACommonTaskOfSeveralParts(Worker one, Worker other, Worker together) {
            LocalText text = new LocalText("t", "t");
            Variant divided = new Variant(
                    "v", text, text, List.of(one, Worker.BUREAU, other), variant.prices(), variant.recipients());
            OfferedService service = new OfferedService(
                    "bookkeeping",
                    "pi-book",
                    text,
                    text,
                    text,
                    List.of(),
                    List.of(
                            new ServiceTask("bank", text, "bank"),
                            new ServiceTask("close", text, null),
                            new ServiceTask("bank", text, "bank")),
                    List.of(divided),
                    null);

            assertThat(service.division(divided)).containsExactly(Map.entry("bank", together));
        }

        @Test
        void costsAtLeastItsCheapestMonthRoundedUp() {
            assertThat(variant.lowestMonthlyOre()).isEqualTo(84);
        }

        @Test
        @DisplayName("D4c: a variant that the service does not have is refused")
        void hasToBelongToTheService() {
            OfferedService service = new OfferedService(
                    "bookkeeping",
                    "pi-book",
                    new LocalText("Bok", "Book"),
                    new LocalText("s", "s"),
                    new LocalText("s", "s"),
                    List.of(),
                    List.of(),
                    List.of(variant),
                    null);

            assertThat(service.variant("basic")).isSameAs(variant);
            Refused.at("variant", CatalogueError.NOT_OFFERED, () -> service.variant("plus"));
        }
    }
}
