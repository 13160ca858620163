package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The file of a return as it was made, for the Tax Agency's e-service. */
@Entity
@Table(name = "vat_return_file")
public class VatReturnFile {

    @Id
    @Column(name = "return_id")
    private String returnId;

    private byte[] content;

    protected VatReturnFile() {}

    VatReturnFile(VatReturn of, byte[] content) {
        this.returnId = of.id();
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
