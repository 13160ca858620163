package se.samverk.bookkeeping.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.samverk.shared.Ids;

/** A template that somebody has made: a company for itself, or a bureau for its clients. */
@Entity
@Table(name = "entry_template")
public class EntryTemplate {

    @Id
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    private String name;
    private String description;
    private String content;

    @Version
    private int version;

    protected EntryTemplate() {}

    EntryTemplate(String ownerId) {
        this.id = Ids.next();
        this.ownerId = ownerId;
    }

    void keep(String itsName, String text, String lines) {
        this.name = itsName;
        this.description = text;
        this.content = lines;
    }

    String id() {
        return id;
    }

    String ownerId() {
        return ownerId;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    String content() {
        return content;
    }

    int version() {
        return version;
    }
}
