package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import se.samverk.catalogue.Catalogue;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Terms;
import se.samverk.delivery.MailText;
import se.samverk.shared.Kronor;
import se.samverk.shared.Language;

/** Tells in words what becomes another when terms change, a line each. */
@ApplicationScoped
public class TermsText {

    @Inject
    Catalogue catalogue;

    String of(Collaboration collaboration, Terms before, Terms after, Language language) {
        ResourceBundle texts = MailText.texts(language);
        List<String> lines = new ArrayList<>();
        add(
                lines,
                texts,
                "terms.variant",
                variant(collaboration, before, language),
                variant(collaboration, after, language));
        add(
                lines,
                texts,
                "terms.period",
                texts.getString("terms.months." + before.periodMonths()),
                texts.getString("terms.months." + after.periodMonths()));
        add(
                lines,
                texts,
                "terms.recipient",
                texts.getString("terms." + before.invoiceRecipient()),
                texts.getString("terms." + after.invoiceRecipient()));
        add(lines, texts, "terms.price", price(before, language), price(after, language));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, ResourceBundle texts, String key, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new MessageFormat(texts.getString(key), texts.getLocale()).format(new Object[] {before, after}));
        }
    }

    private static String price(Terms terms, Language language) {
        String pattern = MailText.texts(language).getString("terms.amount." + terms.periodMonths());
        return MessageFormat.format(pattern, Kronor.text(terms.priceOre(), language));
    }

    private String variant(Collaboration collaboration, Terms terms, Language language) {
        return catalogue
                .agreed(collaboration.serviceCode())
                .agreedVariant(terms.variantCode())
                .name()
                .in(language);
    }
}
