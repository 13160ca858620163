package se.samverk.bookkeeping.entry;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/** Tells what the ledger refuses of lines at the places where they were typed: empty lines between them do not count there. */
final class FormFaults {

    private static final Pattern LINE = Pattern.compile("lines\\.(\\d+)(\\..*)");

    private FormFaults() {}

    /**
     * @throws BusinessException what the command refuses, at the lines of the form
     */
    static <T> T placed(EntryForm form, Supplier<T> command) {
        try {
            return command.get();
        } catch (BusinessException refused) {
            List<Integer> places = form.places();
            Faults faults = new Faults();
            Stream.concat(Stream.of(refused), refused.others().stream())
                    .map(fault -> placed(fault, places))
                    .forEach(faults::add);
            faults.refuse();
            throw refused;
        }
    }

    private static BusinessException placed(BusinessException fault, List<Integer> places) {
        Matcher line = LINE.matcher(fault.field() == null ? "" : fault.field());
        Object[] arguments = fault.arguments().toArray();
        if (!line.matches()) {
            return fault.field() == null
                    ? new BusinessException(fault.code(), arguments)
                    : BusinessException.at(fault.field(), fault.code(), arguments);
        }
        int place = places.get(Integer.parseInt(line.group(1)));
        return BusinessException.at("lines." + place + line.group(2), fault.code(), arguments);
    }
}
