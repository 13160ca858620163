package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A cost centre or a project of a company. */
@Entity
@Table(name = "dimension_object")
@IdClass(DimensionObject.Key.class)
public class DimensionObject {

    /** Which object of which company. */
    public static class Key implements Serializable {
        private String companyId;
        private Dimension dimension;
        private String code;

        public Key() {}

        Key(String companyId, Dimension dimension, String code) {
            this.companyId = companyId;
            this.dimension = dimension;
            this.code = code;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && companyId.equals(key.companyId)
                    && dimension == key.dimension
                    && code.equals(key.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, dimension, code);
        }
    }

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Id
    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    @Id
    private String code;

    private String name;

    protected DimensionObject() {}

    DimensionObject(String companyId, Dimension dimension, String code) {
        this.companyId = companyId;
        this.dimension = dimension;
        this.code = code;
    }

    void call(String newName) {
        this.name = newName;
    }

    public Dimension dimension() {
        return dimension;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
