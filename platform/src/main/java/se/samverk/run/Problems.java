package se.samverk.run;

import jakarta.json.JsonStructure;
import java.util.List;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.TextList;

/** Refusals as they are stored. */
public record Problems(List<Problem> problems) {

    private static final RecordFormat<Problems> FORMAT = new RecordFormat<>(Problems.class, 1, Problems::ofTexts);

    /**
     * One of them.
     *
     * @param field null when it is not about one field
     */
    public record Problem(String code, String field, List<String> arguments) {

        static Problem of(BusinessException refusal) {
            return new Problem(
                    refusal.code().name(),
                    refusal.field(),
                    refusal.arguments().stream().map(Object::toString).toList());
        }

        /** Before there were versions: code, field and arguments as a list of texts. */
        private static Problem ofTexts(List<String> texts) {
            String field = texts.get(1).isEmpty() ? null : texts.get(1);
            return new Problem(texts.get(0), field, texts.subList(2, texts.size()));
        }

        private BusinessException refusal(ErrorCodes codes) {
            ErrorCode found = codes.of(code);
            Object[] values = arguments.toArray();
            return field == null ? new BusinessException(found, values) : BusinessException.at(field, found, values);
        }
    }

    private static Problems ofTexts(int version, JsonStructure list) {
        return new Problems(RecordFormat.texts(list).stream()
                .map(TextList::read)
                .map(Problem::ofTexts)
                .toList());
    }

    static String write(List<BusinessException> refusals) {
        return FORMAT.write(new Problems(refusals.stream().map(Problem::of).toList()));
    }

    static List<BusinessException> read(String column, ErrorCodes codes) {
        return FORMAT.read(column).problems().stream()
                .map(problem -> problem.refusal(codes))
                .toList();
    }
}
