package se.samverk.web.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.ServiceRoleFact.RoleInService;
import se.samverk.assignment.AssignmentFact;
import se.samverk.bookkeeping.filing.VatSettingsFact;
import se.samverk.bookkeeping.ledger.AccountingMethod;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.transfer.Destination;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.bulk.ExportStarted;
import se.samverk.bureau.VisibilityChosen.Visibility;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.log.LogQuery;
import se.samverk.log.Recorded;
import se.samverk.shared.Language;
import se.samverk.web.shell.Formats;
import se.samverk.workspace.ServiceRole;

/** The values of facts in words. */
@RequestScoped
public class RecordedValues {

    /** Where the words for a constant stand. */
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(State.class, "status."),
            Map.entry(Role.class, "role."),
            Map.entry(Permission.class, "permission."),
            Map.entry(DayOfWeek.class, "weekday."),
            Map.entry(Language.class, "language."),
            Map.entry(Visibility.class, "visibilityValue."),
            Map.entry(LegalForm.class, "legalForm."),
            Map.entry(Destination.class, "destination."),
            Map.entry(AccountingMethod.class, "accountingMethod."),
            Map.entry(VatSchedule.class, "vatSchedule."),
            Map.entry(VatSettingsFact.Approval.class, "vatApproval."),
            Map.entry(ServiceRole.class, "serviceRole."));

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    /** A value in words; a record of no sentence of its own as the list of its parts. */
    String text(Recorded recorded, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Terms terms) {
            return terms(recorded.serviceCode(), terms);
        } else if (value instanceof AssignmentFact.Entry assignment) {
            return assignment(assignment);
        } else if (value instanceof BigDecimal amount) {
            return formats.amount(amount);
        } else if (value instanceof RoleInService role) {
            return role(role);
        } else if (value instanceof ExportStarted.Contents contents) {
            return "%d (%s)".formatted(contents.rows(), contents.format());
        } else if (value instanceof LogQuery query) {
            return query(query);
        } else if (WORDS.containsKey(value.getClass())) {
            return formats.message(WORDS.get(value.getClass()) + value);
        } else if (value instanceof Record values) {
            return parts(values)
                    .filter(Objects::nonNull)
                    .map(part -> text(recorded, part))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private String terms(String service, Terms terms) {
        return formats.message(
                "eventTerms",
                service == null
                        ? terms.variantCode()
                        : formats.text(catalogue
                                .agreed(service)
                                .agreedVariant(terms.variantCode())
                                .name()),
                formats.message("period." + terms.periodMonths()),
                formats.message("recipient." + terms.invoiceRecipient()),
                formats.kronor(terms.priceOre()));
    }

    private String assignment(AssignmentFact.Entry assignment) {
        String roles = assignment.roles() == null
                ? ""
                : assignment.roles().stream()
                        .map(each -> "; " + each.name() + ": " + formats.message("serviceRole." + each.role()))
                        .collect(Collectors.joining());
        return "%s (%s%s) %s –%s"
                .formatted(
                        assignment.name(),
                        Stream.concat(Stream.of(assignment.responsible()), assignment.participants().stream())
                                .collect(Collectors.joining(", ")),
                        roles,
                        assignment.startsOn(),
                        assignment.endsOn() == null ? "" : " " + assignment.endsOn());
    }

    private String role(RoleInService role) {
        return role.name() + ": " + formats.message("serviceRole." + (role.role() == null ? "NONE" : role.role()));
    }

    private static String query(LogQuery query) {
        List<Object> asked = Arrays.asList(query.from(), query.to(), query.person(), query.action(), query.client());
        return "%s – %s; %s; %s; %s"
                .formatted(asked.stream()
                        .map(value -> Objects.requireNonNullElse(value, "*"))
                        .toArray());
    }

    private static Stream<Object> parts(Record values) {
        return Stream.of(values.getClass().getRecordComponents()).map(component -> part(values, component));
    }

    private static Object part(Record values, RecordComponent component) {
        try {
            return component.getAccessor().invoke(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
