package se.samverk.collaboration;

import java.time.Instant;
import java.time.LocalDate;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.Client;
import se.samverk.client.SampleClients;
import se.samverk.company.Company;
import se.samverk.company.SampleCompanies;

/** Collaborations in each state of their life, all invited at the same moment. */
final class SampleCollaborations {

    static final Company BUREAU = SampleCompanies.bureau("559012-1231", "Lind Redovisning AB");
    static final Company COMPANY = SampleCompanies.company("559056-7896", "Norrsken Café AB");
    static final Client CLIENT = SampleClients.client(BUREAU, COMPANY, "eva@norrsken.example");

    static final Instant INVITED_AT = Instant.parse("2026-01-20T09:00:00Z");
    static final Instant ANSWERED_AT = Instant.parse("2026-01-31T12:00:00Z");
    static final LocalDate ACCEPTED_ON = LocalDate.of(2026, 1, 31);
    static final Terms TERMS = new Terms("standard", 1, InvoiceRecipient.CLIENT, 34_900);
    static final String INVITER = "anna";
    static final String ADMINISTRATOR = "eva";

    private SampleCollaborations() {}

    static Collaboration invited() {
        return invitedAt(INVITED_AT);
    }

    static Collaboration invitedAt(Instant now) {
        return Collaboration.invite(
                CLIENT, new Collaboration.Offer("bookkeeping", TERMS, "assignment", null), "Hej!", INVITER, now);
    }

    static Collaboration in(State state) {
        Collaboration collaboration = invited();
        switch (state) {
            case INVITED -> {}
            case AGREED -> collaboration.agree(ADMINISTRATOR, ACCEPTED_ON, ANSWERED_AT);
            case ACTIVE -> collaboration.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON);
            case ENDING -> {
                collaboration.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON);
                collaboration.endAtPeriodEnd(Side.CLIENT, Aftermath.CONTINUES_ALONE, ANSWERED_AT, ACCEPTED_ON);
            }
            case ENDED -> {
                collaboration.accept(ADMINISTRATOR, ANSWERED_AT, ACCEPTED_ON);
                collaboration.endToday(Side.CLIENT, Aftermath.CONTINUES_ALONE, ANSWERED_AT, ACCEPTED_ON);
            }
            case DECLINED -> collaboration.decline(ADMINISTRATOR, null, ANSWERED_AT);
            case REVOKED -> collaboration.revoke(ANSWERED_AT);
            case EXPIRED -> collaboration.expire(collaboration.expiresAt());
        }
        return collaboration;
    }
}
