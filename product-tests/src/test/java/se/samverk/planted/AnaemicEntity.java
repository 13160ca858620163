package se.samverk.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A bag of data that anybody changes. */
@Entity
public class AnaemicEntity {

    @Id
    private String id;

    public String state;

    public String getId() {
        return id;
    }

    public void setState(String state) {
        this.state = state;
    }
}
