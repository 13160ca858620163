package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import se.samverk.shared.Kronor;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;
import se.samverk.web.request.LocaleBean;

/** Texts, dates and amounts in the language of the page. */
@Named("format")
@RequestScoped
public class Formats {

    @Inject
    LocaleBean locale;

    /** The text in the language of the page. */
    public String text(LocalText text) {
        return text == null ? "" : text.in(locale.current());
    }

    /** A day in Sweden, as 2026-11-24. */
    public String day(Instant instant) {
        return instant == null ? "" : LocalDate.ofInstant(instant, Time.ZONE).toString();
    }

    /** A moment in Sweden, as 2026-11-24 14:32. */
    public String time(Instant instant) {
        return instant == null ? "" : Time.minute(instant);
    }

    /** A month by the first three letters of its name, without its year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", locale.getLocale())
                .format(month)
                .substring(0, 3);
    }

    /** A length of time: in days from two days on, in hours below that. */
    public String duration(Duration duration) {
        if (duration == null) {
            return "–";
        }
        return duration.toDays() >= 2
                ? message("format.days", duration.plusHours(12).toDays())
                : message("format.hours", duration.plusMinutes(30).toHours());
    }

    /** An amount in öre as kronor, with decimals only where there are any. */
    public String kronor(long ore) {
        return Kronor.text(ore, locale.current());
    }

    /** An amount of the books, always with its öre; empty for none. */
    public String amount(BigDecimal amount) {
        return amount == null ? "" : Kronor.exact(amount, locale.current());
    }

    /** The price of a contract period, beside it that of a month, so that periods can be compared. */
    public String price(long ore, int months) {
        return message("price." + months, kronor(ore), kronor(Kronor.perMonth(ore, months)));
    }

    /** A text of the page with its arguments filled in. */
    public String message(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("se.samverk.web.messages", locale.getLocale())
                .getString(key);
        return new MessageFormat(pattern, locale.getLocale()).format(arguments);
    }
}
