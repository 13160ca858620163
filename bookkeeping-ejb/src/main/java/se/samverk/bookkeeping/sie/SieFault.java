package se.samverk.bookkeeping.sie;

import java.util.List;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;

/**
 * Something about one line of a file.
 *
 * @param line beginning with 1; 0 for what is about the file as a whole
 * @param values what stands there, in the order of the text's arguments after the line
 */
public record SieFault(int line, SieError code, List<String> values) {

    /** As a refusal, which can be told in either language and stored with a run. */
    public BusinessException refusal() {
        return new BusinessException(
                code,
                Stream.concat(Stream.of(Integer.toString(line)), values.stream())
                        .toArray());
    }
}
