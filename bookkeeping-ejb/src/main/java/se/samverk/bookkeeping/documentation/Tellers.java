package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.audit.RecordedFacts.Told;
import se.samverk.shared.LocalText;
import se.samverk.workspace.Side;

/** Who did something, with the side. */
@ApplicationScoped
class Tellers {

    LocalText name(Told<?> told, Then then) {
        if (told.companyId() == null) {
            return DocumentationTexts.both("side.NONE");
        }
        Side side = told.companyId().equals(then.companyId()) ? Side.CLIENT : Side.BUREAU;
        return DocumentationTexts.both("teller", told.person(), DocumentationTexts.both("side." + side));
    }
}
