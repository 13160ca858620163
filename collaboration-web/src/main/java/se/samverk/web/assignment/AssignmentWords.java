package se.samverk.web.assignment;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.identity.Member;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.Formats;

/** The fields of an assignment in the words of its form. */
record AssignmentWords(Formats formats, List<Member> employees) implements Conflict.Words {

    @Override
    public String label(String field) {
        return formats.message(field.equals("name") ? "assignment.name" : "field." + field);
    }

    @Override
    public String value(String field, Object value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "kind" -> formats.message("assignmentKind." + value);
            case "responsible" -> names(List.of(value));
            case "participants" -> names((Collection<?>) value);
            default -> value.toString();
        };
    }

    private String names(Collection<?> userIds) {
        return employees.stream()
                .filter(person -> userIds.contains(person.userId()))
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }
}
