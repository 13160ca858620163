package se.samverk.mailin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Language;
import se.samverk.shared.PlainText;

/** A file of a mail, or the mail itself, that was not taken, with the reason as it is told in either language. */
@Entity
@IdClass(RefusedPart.Key.class)
@Table(name = "refused_part")
public class RefusedPart {

    private static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "mail_id")
    private String mailId;

    @Id
    @Column(name = "part_number")
    private int number;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    @Column(name = "reason_sv")
    private String reasonInSwedish;

    @Column(name = "reason_en")
    private String reasonInEnglish;

    @Column(name = "refused_at")
    private Instant refusedAt;

    protected RefusedPart() {}

    RefusedPart(ReceivedMail mail, int number, Refusal refusal, Instant now) {
        this.mailId = mail.id();
        this.number = number;
        this.companyId = mail.companyId();
        this.name = refusal.name();
        this.reasonInSwedish = text(refusal.reason(), Language.SV);
        this.reasonInEnglish = text(refusal.reason(), Language.EN);
        this.refusedAt = now;
    }

    static String text(BusinessException reason, Language language) {
        return PlainText.beginning(ErrorTexts.of(reason, language, true), LONGEST_REASON);
    }

    /** Which part of which mail. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String mailId;
        private int number;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.mailId.equals(mailId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mailId, number);
        }
    }
}
