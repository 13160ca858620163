package se.samverk.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import se.samverk.caller.Caller;
import se.samverk.shared.Ids;

/** How far somebody has looked at the news of a company, in one of its portals. */
@Entity
@Table(name = "news_mark")
public class NewsMark {

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "for_bureau")
    private boolean forBureau;

    @Column(name = "seen_id")
    private String seenId;

    protected NewsMark() {}

    NewsMark(Caller reader, String seenId) {
        this.id = Ids.next();
        this.userId = reader.userId();
        this.companyId = reader.companyId();
        this.forBureau = reader.bureau();
        this.seenId = seenId;
    }

    /** Moves on to a newer item; never back. */
    void moveTo(String newerId) {
        if (newerId.compareTo(seenId) > 0) {
            seenId = newerId;
        }
    }

    String seenId() {
        return seenId;
    }
}
