package se.samverk.reader;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody reads, as it is shown to itself.
 *
 * @param customerNumber of the company, by which its services are found
 * @param services that it comes into now, by code
 * @param until the last day, the whole of it
 */
public record ReadingView(
        String companyName, String customerNumber, List<String> services, LocalDate until, String invitedBy) {

    public ReadingView {
        services = List.copyOf(services);
    }
}
