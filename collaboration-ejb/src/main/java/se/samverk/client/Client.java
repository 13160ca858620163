package se.samverk.client;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import se.samverk.company.Company;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;
import se.samverk.shared.SearchWords;
import se.samverk.shared.SortKey;
import se.samverk.shared.StoredKeys;

/**
 * An entry in one bureau's client register. It points to a company; another bureau may have an
 * entry of its own for the same company, and neither sees the other's.
 */
@Entity
@Table(name = "client")
public class Client {

    @Id
    private String id;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "client_number")
    private String number;

    private String name;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "number_key")
    private String numberKey;

    /** By which rules its keys and words were made. */
    @Column(name = "key_rules")
    private String keyRules;

    @Column(name = "contact_person")
    private String contactPerson;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by_id")
    private String registeredById;

    @ElementCollection
    @CollectionTable(name = "client_word", joinColumns = @JoinColumn(name = "client_id"))
    private Set<ClientWord> words = new HashSet<>();

    @Version
    private int version;

    protected Client() {}

    Client(String bureauId, Company company, ClientForm form, String userId, Instant now) {
        this.id = Ids.next();
        this.bureauId = bureauId;
        this.companyId = company.id();
        this.registeredAt = now;
        this.registeredById = userId;
        change(form, company);
    }

    /** Takes over what a bureau has entered; the organisation number stays what it was. */
    final void change(ClientForm form, Company company) {
        this.number = form.number();
        this.name = form.name();
        this.contactPerson = form.contactPerson();
        this.email = form.email().value();
        this.language = form.language();
        renewKeys(company);
    }

    /** Makes anew what is kept of its texts to sort it by and find it. */
    final void renewKeys(Company company) {
        this.sortKey = SortKey.of(name);
        this.numberKey = SortKey.ofNumber(number);
        this.words.clear();
        for (String word : SearchWords.of(company.organisationNumber().value(), name, number, contactPerson, email)) {
            words.add(new ClientWord(bureauId, word));
        }
        this.keyRules = StoredKeys.RULES;
    }

    public String id() {
        return id;
    }

    public String bureauId() {
        return bureauId;
    }

    public String companyId() {
        return companyId;
    }

    public String number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String contactPerson() {
        return contactPerson;
    }

    public String email() {
        return email;
    }

    public Language language() {
        return language;
    }

    int version() {
        return version;
    }
}
