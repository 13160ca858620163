package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Terms;
import se.samverk.shared.Kronor;
import se.samverk.shared.Language;

/** Tells in words what becomes another when terms change, a line each. */
@ApplicationScoped
public class TermsText {

    @Inject
    Catalogue catalogue;

    String of(Collaboration collaboration, Terms before, Terms after, Language language) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "variant",
                variant(collaboration.serviceCode(), before, language),
                variant(collaboration.serviceCode(), after, language),
                language);
        add(lines, "period", period(before, language), period(after, language), language);
        add(lines, "recipient", recipient(before, language), recipient(after, language), language);
        add(lines, "price", price(before, language), price(after, language), language);
        return String.join("\n", lines);
    }

    /** Tells in words what is offered, a line each; who pays is told by name. */
    String offered(String serviceCode, Terms terms, String bureau, String client, Language language) {
        String payer = terms.invoiceRecipient() == InvoiceRecipient.BUREAU ? bureau : client;
        return String.join(
                "\n",
                LetterTexts.of("offer.variant", language, variant(serviceCode, terms, language)),
                LetterTexts.of("offer.period", language, period(terms, language)),
                LetterTexts.of("offer.price", language, price(terms, language)),
                LetterTexts.of("offer.payer", language, payer));
    }

    private static void add(List<String> lines, String term, String before, String after, Language language) {
        if (!before.equals(after)) {
            lines.add(LetterTexts.of("terms." + term, language, before, after));
        }
    }

    private static String period(Terms terms, Language language) {
        return LetterTexts.of("terms.months." + terms.periodMonths(), language);
    }

    private static String recipient(Terms terms, Language language) {
        return LetterTexts.of("terms." + terms.invoiceRecipient(), language);
    }

    private static String price(Terms terms, Language language) {
        return LetterTexts.of(
                "terms.amount." + terms.periodMonths(),
                language,
                Kronor.text(terms.priceOre(), language),
                Kronor.text(Kronor.perMonth(terms.priceOre(), terms.periodMonths()), language));
    }

    private String variant(String serviceCode, Terms terms, Language language) {
        return catalogue
                .agreed(serviceCode)
                .agreedVariant(terms.variantCode())
                .name()
                .in(language);
    }
}
