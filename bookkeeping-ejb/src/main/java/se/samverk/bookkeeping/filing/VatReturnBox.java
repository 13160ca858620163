package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;

/** What stands in a box of a return, frozen when it was made; the database keeps it so (B20). */
@Entity
@Table(name = "vat_return_box")
@IdClass(VatReturnBox.Key.class)
public class VatReturnBox {

    /** Which box of which return. */
    public static class Key implements Serializable {
        private String returnId;
        private String box;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && returnId.equals(key.returnId) && box.equals(key.box);
        }

        @Override
        public int hashCode() {
            return Objects.hash(returnId, box);
        }
    }

    @Id
    @Column(name = "return_id")
    private String returnId;

    @Id
    private String box;

    @Column(name = "exact_amount")
    private BigDecimal exact;

    @Column(name = "filed_amount")
    private long filed;

    protected VatReturnBox() {}

    VatReturnBox(VatReturn of, VatBox box, VatFigures figures) {
        this.returnId = of.id();
        this.box = box.number();
        this.exact = figures.exact(box);
        this.filed = figures.filed(box);
    }

    String returnId() {
        return returnId;
    }

    VatBox box() {
        return VatBox.of(box).orElseThrow();
    }

    BigDecimal exact() {
        return exact;
    }

    long filed() {
        return filed;
    }
}
