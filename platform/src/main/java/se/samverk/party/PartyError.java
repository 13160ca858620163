package se.samverk.party;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.shared.ErrorCode;

/** What is refused of parties. */
public enum PartyError implements ErrorCode {
    PARTY_THERE_ALREADY(409),
    BANKGIRO_NOT_VALID(422),
    PLUSGIRO_NOT_VALID(422),
    IBAN_NOT_VALID(422),
    VAT_NUMBER_NOT_VALID(422),
    COUNTRY_NOT_VALID(422),
    TERMS_NOT_VALID(422);

    private final int httpStatus;

    PartyError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }

    /** Brings them to whoever looks one up by its name. */
    @ApplicationScoped
    static class Area implements ErrorCode.Area {
        @Override
        public ErrorCode[] codes() {
            return values();
        }
    }
}
