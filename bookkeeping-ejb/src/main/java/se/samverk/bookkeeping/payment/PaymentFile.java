package se.samverk.bookkeeping.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The file of a list, as the client approved it. */
@Entity
@Table(name = "payment_file")
public class PaymentFile {

    @Id
    @Column(name = "batch_id")
    private String batchId;

    private byte[] content;

    protected PaymentFile() {}

    PaymentFile(PaymentBatch of, byte[] content) {
        this.batchId = of.id();
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
