package se.samverk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import se.samverk.fact.Fact;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;

/** A person who logs in with an e-mail address and belongs to one or more companies. */
@Entity
@Table(name = "app_user")
public class User {

    public static final int LONGEST_NAME = 120;

    @Id
    private String id;

    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Version
    private int version;

    protected User() {}

    User(EmailAddress email, String name, Language language, String passwordHash) {
        this.id = Ids.next();
        this.email = email.value();
        this.name = name;
        this.language = language;
        this.passwordHash = passwordHash;
        this.active = true;
    }

    void replacePasswordHash(String newHash) {
        this.passwordHash = newHash;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void choose(Language newLanguage) {
        this.language = newLanguage;
    }

    public String id() {
        return id;
    }

    /** As who did something before the person was signed in. */
    public Fact.Person asPerson() {
        return new Fact.Person(id, name);
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Language language() {
        return language;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Whether a password has been chosen; until then the person cannot log in. */
    public boolean hasPassword() {
        return !Passwords.UNUSABLE.equals(passwordHash);
    }

    public boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }
}
