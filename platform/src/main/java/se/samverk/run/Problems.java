package se.samverk.run;

import java.util.ArrayList;
import java.util.List;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.TextList;

/** Refusals as one column of text. */
final class Problems {

    private Problems() {}

    static String write(List<BusinessException> problems) {
        return TextList.write(problems.stream().map(Problems::write).toList());
    }

    private static String write(BusinessException problem) {
        List<String> parts = new ArrayList<>();
        parts.add(problem.code().name());
        parts.add(problem.field());
        problem.arguments().forEach(argument -> parts.add(argument.toString()));
        return TextList.write(parts);
    }

    static List<BusinessException> read(String column, ErrorCodes codes) {
        return TextList.read(column).stream().map(text -> readOne(text, codes)).toList();
    }

    private static BusinessException readOne(String text, ErrorCodes codes) {
        List<String> parts = TextList.read(text);
        ErrorCode code = codes.of(parts.get(0));
        Object[] arguments = parts.subList(2, parts.size()).toArray();
        return parts.get(1).isEmpty()
                ? new BusinessException(code, arguments)
                : BusinessException.at(parts.get(1), code, arguments);
    }
}
