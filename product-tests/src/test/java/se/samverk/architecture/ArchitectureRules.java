package se.samverk.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;

/** The rules of the house. Each has a planted violation that shows that it can fail. */
final class ArchitectureRules {

    private ArchitectureRules() {}

    /** What each package may know besides itself and what is not ours. */
    private static final Map<String, List<String>> DEPENDENCIES = new LinkedHashMap<>();

    static {
        // The platform, which knows none of the packages below.
        mayKnow("shared");
        mayKnow("database", "shared");
        mayKnow("company", "shared");
        mayKnow("caller", "shared");
        mayKnow("limit", "shared");
        mayKnow("table", "shared");
        mayKnow("statement", "shared", "table");
        mayKnow("due", "shared");
        mayKnow("fact", "shared");
        mayKnow("audit", "shared", "caller", "fact", "archive");
        mayKnow("identity", "shared", "company", "caller", "limit", "fact", "archive");
        mayKnow("delivery", "shared", "due", "identity");
        mayKnow("run", "shared", "company", "caller", "due", "identity", "fact");
        mayKnow("upload", "shared", "company", "caller", "due");
        mayKnow("workspace", "shared", "caller", "fact", "delivery");
        mayKnow("archive", "shared", "company", "caller", "fact", "run", "table");
        mayKnow("month", "shared", "workspace");
        mayKnow("recognition", "shared", "party");
        mayKnow(
                "document",
                "shared",
                "company",
                "caller",
                "due",
                "identity",
                "fact",
                "workspace",
                "conversation",
                "party",
                "recognition",
                "archive");
        mayKnow(
                "mailin",
                "shared",
                "company",
                "caller",
                "limit",
                "due",
                "identity",
                "fact",
                "delivery",
                "workspace",
                "document");
        mayKnow("conversation", "shared", "caller", "identity", "fact", "delivery", "workspace", "archive");
        mayKnow("party", "shared", "company", "caller", "fact", "workspace");
        mayKnow("einvoice", "shared");
        mayKnow(
                "bank",
                "shared",
                "company",
                "caller",
                "identity",
                "fact",
                "upload",
                "workspace",
                "conversation",
                "statement",
                "archive");
        mayKnow(
                "receipt",
                "shared",
                "company",
                "caller",
                "identity",
                "fact",
                "table",
                "due",
                "delivery",
                "workspace",
                "document",
                "bank",
                "archive");
        // Who works with whom.
        mayKnow("catalogue", "shared", "fact");
        mayKnow("bureau", "shared", "company", "caller", "fact", "limit", "identity");
        mayKnow("client", "shared", "company", "caller", "fact", "identity", "table", "upload");
        mayKnow("assignment", "shared", "company", "caller", "fact", "identity", "workspace", "client");
        mayKnow(
                "collaboration",
                "shared",
                "company",
                "caller",
                "fact",
                "limit",
                "due",
                "identity",
                "client",
                "catalogue",
                "assignment",
                "archive");
        mayKnow("registration", "shared", "company", "caller", "fact", "limit", "identity", "client", "collaboration");
        mayKnow("plan", "shared", "company", "caller", "fact", "identity", "client", "catalogue", "collaboration");
        mayKnow(
                "access",
                "shared",
                "company",
                "caller",
                "fact",
                "audit",
                "identity",
                "workspace",
                "month",
                "conversation",
                "client",
                "catalogue",
                "assignment",
                "collaboration");
        mayKnow(
                "reader",
                "shared",
                "company",
                "caller",
                "fact",
                "limit",
                "due",
                "delivery",
                "identity",
                "workspace",
                "conversation",
                "client",
                "catalogue",
                "collaboration",
                "access");
        mayKnow(
                "lists",
                "shared",
                "company",
                "caller",
                "identity",
                "client",
                "catalogue",
                "assignment",
                "collaboration");
        mayKnow(
                "bulk",
                "shared",
                "company",
                "caller",
                "fact",
                "run",
                "table",
                "client",
                "catalogue",
                "assignment",
                "collaboration",
                "lists",
                "workspace",
                "month",
                "access");
        mayKnow(
                "letter",
                "shared",
                "company",
                "caller",
                "fact",
                "identity",
                "workspace",
                "access",
                "delivery",
                "bureau",
                "client",
                "catalogue",
                "assignment",
                "collaboration",
                "receipt",
                "plan");
        mayKnow(
                "log",
                "shared",
                "company",
                "caller",
                "fact",
                "audit",
                "bureau",
                "client",
                "catalogue",
                "collaboration");
        mayKnow("news", "shared", "company", "caller", "identity", "fact", "workspace", "client", "collaboration");
        mayKnow("overview", "shared", "company", "caller", "identity", "delivery", "client", "collaboration", "lists");
        mayKnow("timer", "shared", "database", "limit", "due", "identity", "delivery", "run", "document", "mailin");
        // Bookkeeping: a service, which knows the platform alone.
        mayKnow("bookkeeping.sie", "shared", "company");
        mayKnow("bookkeeping.vat", "shared", "company");
        mayKnow("bookkeeping.mail", "delivery", "workspace");
        mayKnow("bookkeeping.ledger", "shared", "company", "workspace", "bookkeeping.vat");
        mayKnow(
                "bookkeeping.chart",
                "shared",
                "company",
                "caller",
                "fact",
                "workspace",
                "bookkeeping.vat",
                "bookkeeping.ledger");
        mayKnow(
                "bookkeeping.budget",
                "shared",
                "caller",
                "fact",
                "table",
                "workspace",
                "bookkeeping.ledger",
                "bookkeeping.entry");
        mayKnow(
                "bookkeeping.report",
                "shared",
                "company",
                "caller",
                "identity",
                "table",
                "workspace",
                "bookkeeping.ledger",
                "bookkeeping.budget",
                "archive");
        mayKnow(
                "bookkeeping.transfer",
                "shared",
                "company",
                "caller",
                "identity",
                "fact",
                "run",
                "upload",
                "workspace",
                "bookkeeping.vat",
                "bookkeeping.ledger",
                "bookkeeping.chart",
                "bookkeeping.sie",
                "archive");
        mayKnow(
                "bookkeeping.filing",
                "shared",
                "company",
                "caller",
                "fact",
                "workspace",
                "month",
                "bookkeeping.mail",
                "bookkeeping.vat",
                "bookkeeping.ledger",
                "archive");
        mayKnow(
                "bookkeeping.closing",
                "shared",
                "caller",
                "identity",
                "fact",
                "workspace",
                "month",
                "bookkeeping.mail",
                "bookkeeping.ledger",
                "bookkeeping.entry",
                "bookkeeping.filing");
        mayKnow(
                "bookkeeping.entry",
                "recognition",
                "shared",
                "caller",
                "fact",
                "identity",
                "workspace",
                "month",
                "conversation",
                "document",
                "bank",
                "bookkeeping.mail",
                "bookkeeping.ledger",
                "archive");
        mayKnow(
                "bookkeeping.supplier",
                "recognition",
                "shared",
                "company",
                "caller",
                "fact",
                "identity",
                "table",
                "workspace",
                "month",
                "conversation",
                "document",
                "party",
                "einvoice",
                "bookkeeping.mail",
                "bookkeeping.ledger",
                "bookkeeping.entry",
                "bookkeeping.bank",
                "archive");
        mayKnow(
                "bookkeeping.payment",
                "shared",
                "company",
                "caller",
                "fact",
                "identity",
                "workspace",
                "party",
                "bookkeeping.mail",
                "bookkeeping.ledger",
                "bookkeeping.supplier",
                "archive");
        mayKnow(
                "bookkeeping.documentation",
                "shared",
                "company",
                "caller",
                "fact",
                "audit",
                "workspace",
                "bookkeeping.ledger",
                "bookkeeping.chart",
                "bookkeeping.template",
                "bookkeeping.filing",
                "bookkeeping.closing",
                "bookkeeping.transfer");
        mayKnow("bookkeeping.beginning", "caller", "workspace", "bookkeeping.ledger", "bookkeeping.filing");
        mayKnow("bookkeeping.template", "shared", "caller", "fact", "workspace", "bookkeeping.entry");
        mayKnow(
                "bookkeeping.bank",
                "shared",
                "caller",
                "fact",
                "workspace",
                "statement",
                "bank",
                "document",
                "receipt",
                "bookkeeping.ledger",
                "bookkeeping.entry",
                "month");
        // What people see of all.
        mayKnow(
                "web",
                "mailin",
                "recognition",
                "shared",
                "company",
                "caller",
                "identity",
                "delivery",
                "run",
                "table",
                "catalogue",
                "bureau",
                "client",
                "assignment",
                "collaboration",
                "registration",
                "plan",
                "access",
                "reader",
                "lists",
                "bulk",
                "letter",
                "log",
                "news",
                "overview",
                "workspace",
                "month",
                "document",
                "conversation",
                "statement",
                "bank",
                "receipt",
                "bookkeeping.vat",
                "bookkeeping.ledger",
                "bookkeeping.bank",
                "bookkeeping.chart",
                "party",
                "einvoice",
                "bookkeeping.supplier",
                "bookkeeping.payment",
                "bookkeeping.entry",
                "bookkeeping.template",
                "bookkeeping.sie",
                "bookkeeping.transfer",
                "bookkeeping.filing",
                "bookkeeping.report",
                "bookkeeping.beginning",
                "bookkeeping.budget",
                "bookkeeping.closing",
                "bookkeeping.documentation",
                "archive");
        // What only a demonstration has; nobody knows it.
        mayKnow(
                "demonstration",
                "mailin",
                "shared",
                "company",
                "caller",
                "identity",
                "delivery",
                "catalogue",
                "client",
                "assignment",
                "collaboration",
                "plan",
                "reader",
                "lists",
                "letter",
                "workspace",
                "conversation",
                "document",
                "bank",
                "receipt",
                "bookkeeping.mail",
                "bookkeeping.vat",
                "bookkeeping.ledger",
                "bookkeeping.bank",
                "bookkeeping.budget",
                "bookkeeping.chart",
                "bookkeeping.entry",
                "bookkeeping.filing",
                "bookkeeping.supplier",
                "bookkeeping.payment",
                "party",
                "web");
    }

    private static void mayKnow(String name, String... others) {
        DEPENDENCIES.put(name, List.of(others));
    }

    static boolean allows(String name, String other) {
        return name.equals(other) || DEPENDENCIES.getOrDefault(name, List.of()).contains(other);
    }

    static Stream<String> packages() {
        return DEPENDENCIES.keySet().stream();
    }

    /**
     * The package of the table that one of ours lies in.
     *
     * @param name without {@code se.samverk.}: {@code web} for {@code web.page}; itself when the table has none
     */
    static String home(String name) {
        return packages()
                .filter(home -> name.equals(home) || name.startsWith(home + "."))
                .findFirst()
                .orElse(name);
    }

    /** Dependencies run one way; nobody knows the letters, and of the record only its readers know. */
    static ArchRule dependenciesOf(String name) {
        String[] allowed = Stream.concat(Stream.of(name), DEPENDENCIES.get(name).stream())
                .flatMap(ArchitectureRules::wherever)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(wherever(name).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage("se.samverk..").and(not(resideInAnyPackage(allowed))))
                .as("%s depends only on %s".formatted(name, DEPENDENCIES.get(name)));
    }

    /** Also among the planted violations. */
    private static Stream<String> wherever(String name) {
        return Stream.of("se.samverk." + name + "..", "se.samverk.planted." + name + "..");
    }

    static final ArchRule EVERY_CLASS_HAS_ITS_PLACE = classes()
            .should()
            .resideInAnyPackage(packages().flatMap(ArchitectureRules::wherever).toArray(String[]::new));

    static final ArchRule NO_AMBIENT_TIME = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("se.samverk.shared.Time")
            .should()
            .callCodeUnitWhere(readsTheTimeOfTheMachine())
            .as("time comes from the one injected clock");

    private static DescribedPredicate<JavaCall<?>> readsTheTimeOfTheMachine() {
        return DescribedPredicate.describe("reads the time of the machine", call -> isAmbient(call.getTarget()));
    }

    private static boolean isAmbient(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean withoutClock =
                target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return switch (target.getName()) {
            case "now" ->
                withoutClock && owner.getPackageName().startsWith("java.time") && owner.isAssignableTo(Temporal.class);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "getInstance" -> owner.isAssignableTo(Calendar.class);
            case "<init>" ->
                owner.isEquivalentTo(Date.class)
                        && target.getRawParameterTypes().isEmpty();
            default -> owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system");
        };
    }

    static final ArchRule BOUNDARIES_NAME_THE_RIGHT_OF_EVERY_METHOD = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Boundary.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(Requires.class)
            .andShould(notBeStatic());

    private static ArchCondition<JavaMethod> notBeStatic() {
        return condition(
                "not be static, which no interceptor sees",
                method -> !method.getModifiers().contains(JavaModifier.STATIC));
    }

    /** Boundaries of these packages are of no service; those of any other are. */
    private static final String[] OF_NO_SERVICE = Stream.of(
                    "identity",
                    "run",
                    "archive",
                    "bureau",
                    "client",
                    "assignment",
                    "reader",
                    "collaboration",
                    "registration",
                    "plan",
                    "access",
                    "lists",
                    "bulk",
                    "letter",
                    "log",
                    "news",
                    "overview",
                    "demonstration")
            .flatMap(ArchitectureRules::wherever)
            .toArray(String[]::new);

    static final ArchRule BOUNDARIES_SAY_WHICH_SERVICE_THEY_ARE_OF = classes()
            .that()
            .areAnnotatedWith(Boundary.class)
            .should()
            .resideInAnyPackage(OF_NO_SERVICE)
            .orShould()
            .beAnnotatedWith(OfService.class);

    /** And nobody else names these rights, for which nobody would ask there. */
    static final ArchRule METHODS_OF_SERVICES_SAY_HOW_FAR_ONE_MUST_COME = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Boundary.class)
            .and()
            .arePublic()
            .should(condition(
                    "name a right in a service where it is of one, and only there",
                    method -> method.getOwner().isAnnotatedWith(OfService.class) == namesARightInAService(method)));

    private static boolean namesARightInAService(JavaMethod method) {
        return method.tryGetAnnotationOfType(Requires.class)
                .map(Requires::value)
                .filter(right -> right == Right.READ_IN_SERVICE || namesATask(right))
                .isPresent();
    }

    /** Asking is doing, too: only a reader does it without the task (D7f). */
    private static boolean namesATask(Right right) {
        return right == Right.WORK_IN_SERVICE || right == Right.ASK_IN_SERVICE;
    }

    /** Rights follow the task of the command (D7e). */
    static final ArchRule METHODS_THAT_WORK_NAME_THEIR_TASK = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(OfService.class)
            .and()
            .arePublic()
            .should(condition(
                    "name a task where they work, and only there",
                    method -> method.isAnnotatedWith(Does.class)
                            == method.tryGetAnnotationOfType(Requires.class)
                                    .map(required -> namesATask(required.value()))
                                    .orElse(false)));

    static final ArchRule SERVICES_ARE_BOUNDARIES = classes()
            .that()
            .areAnnotatedWith(OfService.class)
            .and()
            .areNotAnnotatedWith(Interceptor.class)
            .should()
            .beAnnotatedWith(Boundary.class);

    static final ArchRule BOUNDARIES_GIVE_VIEWS_NOT_ENTITIES = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Boundary.class)
            .and()
            .arePublic()
            .should(condition(
                    "neither take nor give an entity",
                    method -> Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .noneMatch(ArchitectureRules::isEntity)));

    /** A package-private method is called past the interceptor that asks for the right. */
    static final ArchRule BOUNDARIES_ARE_CALLED_BY_THEIR_PUBLIC_METHODS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Boundary.class)
            .and()
            .areNotPublic()
            .should(condition(
                    "be private",
                    method -> method.getModifiers().contains(JavaModifier.PRIVATE)
                            || method.getModifiers().contains(JavaModifier.SYNTHETIC)));

    static final ArchRule ENTITIES_HAVE_NO_PUBLIC_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat(areEntities())
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .as("entities change by methods named after what happens");

    static final ArchRule ENTITIES_KEEP_THEIR_FIELDS = fields().that()
            .areDeclaredInClassesThat(areEntities())
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    private static DescribedPredicate<JavaClass> areEntities() {
        return DescribedPredicate.describe("are entities", ArchitectureRules::isEntity);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class);
    }

    /** Open Liberty can inject another request's token into a bean that lives longer. */
    static final ArchRule TOKENS_ARE_HELD_FOR_ONE_REQUEST = fields().that()
            .haveRawType(JsonWebToken.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RequestScoped.class)
            .allowEmptyShould(true);

    static final ArchRule WHO_CALLS_IS_NO_STATE =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.lang.ThreadLocal");

    /** One-implementation interfaces, their implementations, and facades over facades. */
    static final ArchRule NO_CLASS_IS_CALLED_IMPL = noClasses().should().haveSimpleNameEndingWith("Impl");

    static final ArchRule ENTITY_MANAGERS_COME_FROM_THE_CONTAINER = fields().that()
            .haveRawType(EntityManager.class)
            .should(ArchitectureRules.<JavaField>member(
                    "be injected by @PersistenceContext", field -> field.isAnnotatedWith(PersistenceContext.class)));

    /** The compiler would let them change places (ADR 34). A record names its components where it is made of them. */
    static final ArchRule IDS_SIDE_BY_SIDE_ARE_NOT_BOTH_TEXT = codeUnits()
            .should(ArchitectureRules.<JavaCodeUnit>member(
                    "not take two ids as text side by side",
                    unit -> unit.getOwner().isRecord() && unit.isConstructor() || !takesIdsSideBySide(unit)));

    private static boolean takesIdsSideBySide(JavaCodeUnit unit) {
        List<JavaClass> types = unit.getRawParameterTypes();
        return IntStream.range(1, types.size())
                .filter(second -> isText(types.get(second - 1)) && isText(types.get(second)))
                .anyMatch(second -> isId(unit, second - 1) && isId(unit, second));
    }

    private static boolean isText(JavaClass type) {
        return type.isEquivalentTo(String.class);
    }

    private static boolean isId(JavaCodeUnit unit, int parameter) {
        Parameter[] parameters = ((Executable) unit.reflect()).getParameters();
        return parameters[parameter].getName().matches("id|\\w*Id");
    }

    private static ArchCondition<JavaMethod> condition(String description, Predicate<JavaMethod> holds) {
        return ArchitectureRules.<JavaMethod>member(description, holds);
    }

    private static <T extends JavaMember> ArchCondition<T> member(String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        item, holds.test(item), ((HasName.AndFullName) item).getFullName() + " should " + description));
            }
        };
    }
}
