package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.collaboration.Ending;
import se.samverk.collaboration.Side;
import se.samverk.company.Companies;
import se.samverk.shared.Kronor;
import se.samverk.shared.Language;

/**
 * Tells one side in its own words about an ending (D5a): who ended it, what becomes of the service,
 * what has been paid and what can be done, a paragraph each.
 */
@ApplicationScoped
public class EndingText {

    @PersistenceContext
    EntityManager em;

    @Inject
    Companies companies;

    /** What the fact tells that side; empty when it is about no ending. */
    String of(CollaborationFact fact, Collaboration collaboration, Side reader, Language language) {
        List<String> lines = new ArrayList<>();
        String other = otherParty(collaboration, reader);
        switch (fact.occasion()) {
            case ENDING, ENDED -> {
                Ending ending = collaboration.ending();
                lines.add(LetterTexts.of("ending.by." + whose(ending.by(), reader), language, other));
                lines.add(LetterTexts.of("ending.after." + reader + "." + ending.aftermath(), language, ending.on()));
                lines.add(paid(ending, reader, other, language));
                lines.add(
                        fact.occasion() == CollaborationFact.Occasion.ENDING
                                ? LetterTexts.of("ending.back." + whose(ending.by(), reader), language, other)
                                : LetterTexts.of("ending.again." + reader, language));
            }
            case ENDING_WITHDRAWN, CONTINUATION_ASKED, CONTINUATION_DECLINED ->
                lines.add(LetterTexts.of(
                        "ending." + fact.occasion() + "." + whose(fact.side(), reader), language, other));
            default -> {}
        }
        return String.join("\n\n", lines);
    }

    private static String paid(Ending ending, Side reader, String other, Language language) {
        Side payer = ending.payer() == InvoiceRecipient.BUREAU ? Side.BUREAU : Side.CLIENT;
        return LetterTexts.of(
                "ending." + (ending.isPaidBeyond() ? "notReturned." : "paid.") + whose(payer, reader),
                language,
                other,
                ending.paidThrough(),
                Kronor.text(ending.priceOre(), language));
    }

    private static String whose(Side side, Side reader) {
        return side == reader ? "own" : "other";
    }

    private String otherParty(Collaboration collaboration, Side reader) {
        return reader == Side.CLIENT
                ? companies.get(collaboration.bureauId()).name()
                : em.find(Client.class, collaboration.clientId()).name();
    }
}
