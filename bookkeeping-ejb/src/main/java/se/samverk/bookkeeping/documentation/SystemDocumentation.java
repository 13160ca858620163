package se.samverk.bookkeeping.documentation;

import java.time.LocalDate;
import java.util.List;

/**
 * How a company's books worked at the end of a day (BFL 5 kap. 11 §; BFNAR 2013:2, p. 9.1–9.2).
 *
 * @param chapters none where there were no books yet
 */
public record SystemDocumentation(LocalDate day, List<Chapter> chapters) {

    public SystemDocumentation {
        chapters = List.copyOf(chapters);
    }
}
