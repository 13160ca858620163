package se.samverk.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.access.Condition;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.Replacement;
import se.samverk.bank.BankAccountKind;
import se.samverk.bookkeeping.bank.BankTab;
import se.samverk.bookkeeping.bank.Certainty;
import se.samverk.bookkeeping.bank.Proposal;
import se.samverk.bookkeeping.budget.BudgetService;
import se.samverk.bookkeeping.documentation.ProcessingKind;
import se.samverk.bookkeeping.entry.EntryView;
import se.samverk.bookkeeping.filing.VatReturn;
import se.samverk.bookkeeping.filing.VatReturnRow;
import se.samverk.bookkeeping.filing.VatSettingsFact;
import se.samverk.bookkeeping.filing.VatWarning;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.Dimension;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.payment.PayTo;
import se.samverk.bookkeeping.payment.PaymentBatch;
import se.samverk.bookkeeping.report.Statement;
import se.samverk.bookkeeping.supplier.AgeBand;
import se.samverk.bookkeeping.supplier.InvoicePosting;
import se.samverk.bookkeeping.supplier.InvoiceState;
import se.samverk.bookkeeping.supplier.SupplierPayment;
import se.samverk.bookkeeping.template.TemplateRow;
import se.samverk.bookkeeping.transfer.Destination;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.Worker;
import se.samverk.client.ClientForm;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.InvitationOutcome;
import se.samverk.collaboration.MoreAsked;
import se.samverk.collaboration.Need;
import se.samverk.collaboration.State;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.OutboxMail;
import se.samverk.document.DocumentState;
import se.samverk.fact.Fact;
import se.samverk.fact.FactSamples;
import se.samverk.identity.MemberView;
import se.samverk.identity.ReaderPurpose;
import se.samverk.lists.ClientOrder;
import se.samverk.news.NewsKind;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.Outcome;
import se.samverk.plan.Wish;
import se.samverk.reader.ReaderView;
import se.samverk.receipt.AnswerKind;
import se.samverk.recognition.Sureness;
import se.samverk.run.Run;
import se.samverk.run.RunItem;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Language;
import se.samverk.statement.StatementColumn;
import se.samverk.statement.StatementFormat;
import se.samverk.table.TableFormat;
import se.samverk.table.TextEncoding;
import se.samverk.testing.Bundles;
import se.samverk.testing.ProductClasses;
import se.samverk.web.assignment.AssignmentEntered;
import se.samverk.web.bookkeeping.ReportTab;
import se.samverk.web.collaboration.BureauChangeBean;
import se.samverk.web.collaboration.EndingPreviewBean;
import se.samverk.web.conversation.QuestionsBean;
import se.samverk.web.document.DocumentTab;
import se.samverk.web.help.HelpTopic;
import se.samverk.web.news.ServiceNews;
import se.samverk.web.supplier.InvoicesTab;
import se.samverk.web.workspace.MonthKind;
import se.samverk.web.workspace.MonthsBean;
import se.samverk.web.workspace.TodoBean;
import se.samverk.web.workspace.WaitingKind;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/** The texts of the pages, in both languages, and where they are used. */
class MessagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java");

    private static final Map<String, String> SWEDISH = read("messages.properties");
    private static final Map<String, String> ENGLISH = read("messages_en.properties");

    /** Words that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "shell.name",
            "clients.filter",
            "bank.title",
            "readerPurpose.BANK",
            "bankKind.IBAN",
            "bankKind.BANKGIRO",
            "bankFormat.CAMT_053",
            "bankFormat.CAMT_054",
            "bankFormat.BGMAX",
            "bankColumn.TEXT",
            "assignment.period",
            "collaboration.status",
            "field.variant",
            "plan.outcome",
            "plan.version");

    private static Map<String, String> read(String name) {
        return Bundles.read("/se/samverk/web/" + name);
    }

    private static String sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Pages::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The texts that there is one of for each value: by the beginning of their keys. */
    private static final Map<String, Set<String>> FAMILIES = families();

    private static Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new HashMap<>();
        families.put("status.", names(State.values(), "NONE", "ACTION"));
        families.put("field.", Pages.fieldsWithoutLabel(PAGES));
        families.put("need.", names(Need.values()));
        families.put("needText.", names(Need.values()));
        families.put(
                "clientOrder.",
                names(ClientOrder.values(), "NAME_DESCENDING", "NUMBER_DESCENDING", "REGISTERED_DESCENDING"));
        families.put("invitationOutcome.", names(InvitationOutcome.values()));
        families.put("invitationsNone.", names(InvitationOutcome.values()));
        families.put("invitationsNoneText.", names(InvitationOutcome.values()));
        families.put("assignmentKind.", names(AssignmentKind.values()));
        families.put("encoding.", names(TextEncoding.values()));
        families.put("worker.", names(Worker.values()));
        families.put("recipient.", names(InvoiceRecipient.values()));
        families.put("payer.", names(InvoiceRecipient.values()));
        families.put("role.", names(Role.values()));
        families.put("templateOwner.", names(TemplateRow.Owner.values()));
        families.put(
                "templateAmount.",
                Set.of(
                        "total",
                        "net",
                        "fee",
                        "duty",
                        "gross",
                        "tax",
                        "contribution",
                        "sales25",
                        "sales12",
                        "sales6",
                        "cards",
                        "cash"));
        families.put("questions.show.", names(QuestionsBean.Show.values(), "MINE"));
        families.put("questions.to.", names(Side.values()));
        families.put("readerPurpose.", names(ReaderPurpose.values()));
        families.put("readerState.", names(ReaderView.State.values()));
        families.put("questions.side.", names(Side.values(), "READER"));
        families.put("questions.ours.", Set.of("OPEN", "ANSWERED"));
        families.put("questions.theirs.", Set.of("OPEN", "ANSWERED"));
        families.put("waiting.", names(WaitingKind.values(), "due", "late", "more"));
        families.put("todoKind.", names(WaitingKind.values()));
        families.put("todo.group.", names(TodoBean.Urgency.values()));
        families.put("monthPoint.", names(MonthKind.values()));
        families.put("month.told.", Set.of("BANK", "TAX_ACCOUNT"));
        families.put("monthStage.", names(MonthsBean.Shown.values()));
        families.put("beginningStep.", Set.of("open", "balances", "roles", "entry", "vat"));
        families.put("beginningAct.", Set.of("open", "balances", "roles", "entry", "vat"));
        families.put("serviceRole.", names(ServiceRole.values(), "NONE"));
        families.put("permission.", names(Permission.values()));
        families.put("personStatus.", names(MemberView.Status.values()));
        families.put("people.role.", names(Role.values()));
        families.put("people.permission.", names(Role.values()));
        families.put("aftermath.", names(Aftermath.values()));
        for (String whose : List.of("what.", "alone.", "closed.", "bureau.")) {
            families.put("leaving." + whose, names(EndingPreviewBean.Reached.values()));
        }
        for (String whose : List.of("what.", "presentReaches.", "newReaches.")) {
            families.put("bureauChange." + whose, names(BureauChangeBean.Reached.values()));
        }
        families.put("leaving.administrators.", Set.of("0", "1"));
        families.put("language.", names(Language.values()));
        families.put("period.", Set.of("1", "3", "12"));
        families.put("help.", helpTexts());
        families.put("event.", recorded());
        families.put("wish.", names(Wish.values()));
        families.put("outcome.", names(Outcome.Kind.values()));
        families.put("planState.", names(ClientPlan.State.values()));
        families.put("mailState.", names(OutboxMail.State.values()));
        families.put("replaceKind.", names(Replacement.Kind.values()));
        families.put("visibilityValue.", Set.of("ALL_CLIENTS", "OWN_ASSIGNMENTS"));
        families.put("destination.", names(Destination.values()));
        families.put("ageBand.", names(AgeBand.values()));
        families.put("invoicePosting.", names(InvoicePosting.values()));
        families.put("invoiceState.", names(InvoiceState.values()));
        families.put("invoicesTab.", names(InvoicesTab.values()));
        families.put("payTo.", names(PayTo.values()));
        families.put("paymentKind.", names(SupplierPayment.Kind.values()));
        families.put("paymentState.", names(PaymentBatch.State.values()));
        families.put("accountingMethod.", names(AccountingMethod.values()));
        families.put("legalForm.", names(LegalForm.values()));
        families.put("documentState.", names(DocumentState.values()));
        families.put("sureness.", names(Sureness.values()));
        families.put("documentSide.", names(Side.values()));
        families.put("documentTab.", names(DocumentTab.values()));
        families.put("documents.none.", names(DocumentTab.values()));
        families.put("bankKind.", names(BankAccountKind.values()));
        families.put("bankFormat.", names(StatementFormat.values()));
        families.put("bankColumn.", names(StatementColumn.values()));
        families.put("bankTab.", names(BankTab.values()));
        families.put("bank.noRows.", names(BankTab.values()));
        families.put("bankReason.", names(Proposal.Reason.values()));
        families.put("bankMark.", names(Certainty.values(), "HELD", "DONE", "TWICE"));
        families.put("answerKind.", names(AnswerKind.values()));
        families.put("receiptAnswer.", names(AnswerKind.values()));
        families.put("weekday.", names(DayOfWeek.values()));
        families.put("processingKind.", names(ProcessingKind.values()));
        families.put("processingSide.", names(Side.values(), "NONE"));
        families.put("budgetSource.", names(BudgetService.Source.values()));
        families.put("reportPart.", names(Dimension.values()));
        families.put("reportTab.", names(ReportTab.values()));
        families.put("reportColumn.", names(Statement.Column.values()));
        families.put("vatStatus.", names(VatReturnRow.Status.values()));
        families.put("vatState.", names(VatReturn.State.values()));
        families.put("entryStep.", names(EntryView.Step.values()));
        families.put("entryStepOpen.", names(EntryView.Step.values()));
        families.put("vatWarning.", names(VatWarning.Kind.values()));
        families.put("vatBox.", Stream.of(VatBox.values()).map(VatBox::number).collect(Collectors.toSet()));
        families.put("vatSchedule.", names(VatSchedule.values()));
        families.put("vatApproval.", names(VatSettingsFact.Approval.values()));
        families.put("runState.", names(Run.State.values()));
        families.put("runOutcome.", names(RunItem.Outcome.values()));
        families.put("exportFormat.", names(TableFormat.values()));
        families.put("price.", Set.of("1", "3", "12", "withoutVat"));
        families.put("change.asks.", names(MoreAsked.values()));
        families.put("newsKind.", namesBut(NewsKind.IN_SERVICE, NewsKind.values()));
        families.put("serviceNews.", names(ServiceNews.values()));
        families.put(
                "newsSettled.",
                Set.of(
                        "INVITED",
                        "REMINDED",
                        "AGREED",
                        "LEAVING",
                        "RENEWAL_COMING",
                        "ENDING",
                        "ENDING_WITHDRAWN",
                        "CONTINUATION_ASKED",
                        "CONTINUATION_DECLINED",
                        "ENDED",
                        "CHANGE_ASKED",
                        "CHANGE_REMINDED",
                        "CHANGE_PLANNED",
                        "CHANGE_APPROVED"));
        families.put(
                "newsEnding.",
                Set.of(
                        "BUREAU.CONTINUES_ALONE",
                        "BUREAU.CLOSED_READABLE",
                        "CLIENT.CONTINUES_ALONE",
                        "CLIENT.CLOSED_READABLE"));
        families.put("accessMet.", names(Condition.values()));
        families.put(
                "accessUnmet.",
                names(Condition.values(), "NO_ASSIGNMENT_BEGUN", "NO_ASSIGNMENT_NOT_ENDED", "NO_IN_ASSIGNMENT"));
        families.put("accessRemedy.", names(Condition.values()));
        return families;
    }

    private static Set<String> helpTexts() {
        return Stream.of(HelpTopic.values())
                .flatMap(topic -> Stream.of(".question", ".answer", ".link").map(topic::plus))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] values, String... more) {
        return Stream.concat(Arrays.stream(values).map(Enum::name), Arrays.stream(more))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> namesBut(Enum<?> one, Enum<?>[] values) {
        Set<String> names = names(values);
        names.remove(one.name());
        return names;
    }

    /** What the services record: the log shows all of it. */
    private static Set<String> recorded() {
        return FactSamples.all().stream().map(Fact::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> used = new TreeSet<>();
        Format[] formats = new MessageFormat(pattern).getFormatsByArgumentIndex();
        for (int i = 0; i < formats.length; i++) {
            if (pattern.contains("{" + i)) {
                used.add(i);
            }
            if (formats[i] instanceof ChoiceFormat choice) {
                for (Object text : choice.getFormats()) {
                    used.addAll(arguments((String) text));
                }
            }
        }
        return used;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "faces-messages"})
    void bothLanguagesHaveTheSameKeys(String bundle) {
        assertThat(read(bundle + "_en.properties").keySet())
                .isEqualTo(read(bundle + ".properties").keySet())
                .isNotEmpty();
        assertThat(read(bundle + "_sv.properties"))
                .as("what keeps Swedish from the language of the machine")
                .isEmpty();
    }

    @Test
    void theTwoLanguagesSayItDifferently() {
        assertThat(SWEDISH).allSatisfy((key, text) -> {
            assertThat(text).isNotBlank();
            assertThat(ENGLISH.get(key)).isNotBlank();
            assertThat(text.equals(ENGLISH.get(key))).as(key).isEqualTo(SAME_IN_BOTH.contains(key));
        });
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(SWEDISH)
                .allSatisfy((key, text) -> assertThat(arguments(text)).as(key).isEqualTo(arguments(ENGLISH.get(key))));
    }

    @Test
    void noTextHoldsAnApostropheThatAPatternWouldSwallow() {
        assertThat(SWEDISH.values()).noneMatch(text -> text.contains("'"));
        assertThat(ENGLISH.values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        List<Pages.Use> uses = Stream.of(PAGES, Pages.OF_DEMONSTRATION)
                .flatMap(folder -> Pages.uses(folder).stream())
                .toList();

        assertThat(uses).hasSizeGreaterThan(200);
        assertThat(uses)
                .filteredOn(use -> use.computed() ? !FAMILIES.containsKey(use.key()) : !SWEDISH.containsKey(use.key()))
                .isEmpty();
    }

    @Test
    void everyTextIsGivenTheArgumentsThatItUses() {
        assertThat(Pages.uses(PAGES))
                .filteredOn(use -> SWEDISH.containsKey(use.key()))
                .allSatisfy(use -> assertThat(arguments(SWEDISH.get(use.key())))
                        .as("%s in %s", use.key(), use.file())
                        .hasSize(Math.max(0, use.arguments())));
    }

    @Test
    void everyTextThatABeanSaysIsThere() {
        Matcher said = Pattern.compile("(notices\\.say(AndGo)?|formats\\.message|done)\\((?:[^;]*?,)?\\s*"
                        + "\"([a-z][A-Za-z]+\\.[A-Za-z.]+)\"")
                .matcher(sources(BEANS));
        Set<String> keys = new TreeSet<>();
        while (said.find()) {
            keys.add(said.group(3));
        }

        assertThat(keys).hasSizeGreaterThan(8);
        assertThat(keys).filteredOn(key -> !isText(key) && !isFamily(key)).isEmpty();
    }

    /** What is told of a conflict, and of a row that cannot be imported, names the fields of these forms. */
    @ParameterizedTest
    @ValueSource(classes = {ClientForm.Entered.class, AssignmentEntered.class})
    void everyFieldOfAFormHasAName(Class<?> form) {
        assertThat(form.getRecordComponents())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(SWEDISH).containsKey("field." + field.getName()));
    }

    private static boolean isText(String key) {
        return SWEDISH.containsKey(key);
    }

    private static boolean isFamily(String key) {
        return key.endsWith(".") && SWEDISH.keySet().stream().anyMatch(text -> text.startsWith(key));
    }

    static Stream<Arguments> everyFamily() {
        return FAMILIES.entrySet().stream().map(family -> Arguments.of(family.getKey(), family.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFamily")
    void everyValueHasItsTextAndNoOther(String beginning, Set<String> values) {
        Set<String> there = SWEDISH.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .map(key -> key.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).isEqualTo(new TreeSet<>(values));
    }

    @Test
    void noTextIsLeftOver() {
        String beans = sources(BEANS);
        Set<String> asked = Pages.uses(PAGES).stream().map(Pages.Use::key).collect(Collectors.toSet());

        assertThat(SWEDISH.keySet())
                .filteredOn(key -> FAMILIES.keySet().stream().noneMatch(key::startsWith))
                .filteredOn(key -> !asked.contains(key) && !beans.contains("\"" + key + "\""))
                .isEmpty();
    }

    static Stream<String> bundles() {
        return Stream.of(
                        Stream.of("/se/samverk/web/messages", "/se/samverk/delivery/frame", "/se/samverk/bulk/exports"),
                        besideEnums(ErrorCode.class, "errors"),
                        besideEnums(MailTemplate.class, "mails"))
                .flatMap(Function.identity());
    }

    private static Stream<String> besideEnums(Class<?> list, String bundle) {
        return ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(list) && type.isEnum())
                .map(type -> "/" + type.getPackageName().replace('.', '/') + "/" + bundle);
    }

    /** Pages, mails, refusals and files have one word for one thing. */
    @ParameterizedTest
    @MethodSource("bundles")
    void oneThingHasOneWord(String bundle) {
        assertThat(Bundles.read(bundle + ".properties").values())
                .as("avsluta, läsa in, typ, ladda ner, uppdragsansvarig")
                .noneMatch(containing("uppsag|uppsäg|importera|\\bslag\\b|\\bhämta"))
                .noneMatch(containing("(?<!uppdrags)ansvarig(a|e)? för"));
        assertThat(Bundles.read(bundle + "_en.properties").values())
                .as("end, mail, correct")
                .noneMatch(containing("\\bnotice\\b|\\be-mail(?! address)|\\bmend"));
    }

    /** E-mail is also the name of the column that holds the address. */
    private static Predicate<String> containing(String words) {
        Predicate<String> contains = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .asPredicate();
        return contains.and(text -> !text.equals("E-mail"));
    }

    @Test
    void oneRowOfAFileIsToldInTheSingular() {
        String confirm = SWEDISH.get("import.confirmText");

        assertThat(MessageFormat.format(SWEDISH.get("import.result"), 1, 1))
                .isEqualTo("1 rad är rätt, 1 behöver rättas");
        assertThat(MessageFormat.format(SWEDISH.get("import.result"), 3, 0))
                .isEqualTo("3 rader är rätt, ingen behöver rättas");
        assertThat(MessageFormat.format(ENGLISH.get("import.result"), 1, 1))
                .isEqualTo("1 row is right, 1 needs correcting");
        assertThat(MessageFormat.format(confirm, 1, 1))
                .startsWith("Du kan läsa in den rätta raden nu. Den andra hoppas över;");
        assertThat(MessageFormat.format(confirm, 2, 0)).isEqualTo("Du kan läsa in de 2 rätta raderna nu.");
        assertThat(MessageFormat.format(SWEDISH.get("import.confirm"), 1)).isEqualTo("Läs in 1 kund");
        assertThat(MessageFormat.format(ENGLISH.get("import.confirm"), 1)).isEqualTo("Import 1 client");
    }

    @Test
    void theNumberOfInvitationsIsToldInTheSingularAndThePlural() {
        assertThat(MessageFormat.format(SWEDISH.get("ask.title"), 1)).isEqualTo("Du har 1 inbjudan att svara på");
        assertThat(MessageFormat.format(SWEDISH.get("ask.title"), 2)).isEqualTo("Du har 2 inbjudningar att svara på");
        assertThat(MessageFormat.format(ENGLISH.get("ask.title"), 1)).contains("1 invitation to");
        assertThat(MessageFormat.format(ENGLISH.get("ask.title"), 3)).contains("3 invitations to");
    }
}
