package se.samverk.bookkeeping.template;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;

/**
 * An amount as it follows from others (B28): names, numbers, the four rules of arithmetic and brackets, nothing else, so
 * that none can run for long or reach anything. {@value #REST} is what is missing for the entry to balance.
 *
 * @param text such as {@code total/1.25}
 */
record Formula(String text) {

    static final String REST = "rest";

    private static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9+\\-*/(). ]+");

    /** A number that goes on as 1e9 or 0xff does. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?<![a-z0-9.])[0-9.]+[a-z]");

    /** How many digits an amount has in kronor. */
    private static final int MOST_DIGITS = 13;

    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions())
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    operator("+", new InfixPlusOperator()),
                    operator("-", new InfixMinusOperator()),
                    operator("*", new InfixMultiplicationOperator()),
                    operator("/", new InfixDivisionOperator()),
                    operator("-", new PrefixMinusOperator())))
            .build();

    private static Map.Entry<String, OperatorIfc> operator(String sign, OperatorIfc operator) {
        return Map.entry(sign, operator);
    }

    /**
     * @return null for nothing
     * @throws BusinessException FORMULA_NOT_VALID at the field
     */
    static Formula of(String field, String entered) {
        String seen = PlainText.seen(entered);
        if (seen.isEmpty()) {
            return null;
        }
        Formula formula = new Formula(seen.toLowerCase(Locale.ROOT).replace(',', '.'));
        if (seen.length() > LONGEST || !formula.isPlain() || !formula.isReadable()) {
            throw BusinessException.at(field, TemplateError.FORMULA_NOT_VALID, seen);
        }
        return formula;
    }

    private boolean isPlain() {
        return PLAIN.matcher(text).matches() && !OTHER_NUMBER.matcher(text).find();
    }

    private boolean isReadable() {
        try {
            expression().validate();
            return true;
        } catch (ParseException unreadable) {
            return false;
        }
    }

    boolean isRest() {
        return text.equals(REST);
    }

    /** The names of the amounts that it follows from. */
    Set<String> names() {
        try {
            return isRest() ? Set.of() : new TreeSet<>(expression().getUsedVariables());
        } catch (ParseException checkedBefore) {
            throw new IllegalStateException(checkedBefore);
        }
    }

    /**
     * The amount, rounded to whole öre.
     *
     * @param amounts by name; what is missing is nothing
     * @throws BusinessException FORMULA_NOT_VALID where there is none, as after a division by nothing, or none that an entry has
     *     room for
     */
    Amount value(Map<String, Amount> amounts) {
        try {
            Expression expression = expression();
            for (String name : names()) {
                expression.with(name, amounts.getOrDefault(name, Amount.ZERO).value());
            }
            BigDecimal value = expression.evaluate().getNumberValue();
            if (value.precision() - value.scale() > MOST_DIGITS) {
                throw new BusinessException(TemplateError.FORMULA_NOT_VALID, text);
            }
            return new Amount(value.setScale(2, RoundingMode.HALF_UP));
        } catch (EvaluationException | ParseException | ArithmeticException without) {
            throw new BusinessException(TemplateError.FORMULA_NOT_VALID, text);
        }
    }

    private Expression expression() {
        return new Expression(text, ARITHMETIC);
    }
}
