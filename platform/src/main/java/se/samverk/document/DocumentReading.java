package se.samverk.document;

import se.samverk.party.PartyView;
import se.samverk.recognition.ReadPaper;

/**
 * What was read of a document: a proposal, which is true once a person says so.
 *
 * @param paper null where nothing was read
 * @param seller whom of those whom the company knows its numbers name; null for nobody
 */
public record DocumentReading(TextState state, ReadPaper paper, PartyView seller) {

    /** Of a document that came before texts were read. */
    static final DocumentReading NOTHING = new DocumentReading(TextState.NONE, null, null);

    /** Whether there is anything to propose. */
    public boolean isProposing() {
        return paper != null && !paper.isEmpty();
    }

    /** Who sells: as the company calls it, else as it calls itself; null for nobody. */
    public String sellerName() {
        if (seller != null) {
            return seller.name();
        }
        return paper == null || paper.name() == null ? null : paper.name().value();
    }
}
