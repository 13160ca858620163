package se.samverk.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** A part of a file, so that whoever takes the file has never the whole of it in memory. */
@Entity
@IdClass(BankFilePart.Key.class)
@Table(name = "bank_file_part")
public class BankFilePart {

    /** How large a part is; the last one is smaller. */
    static final int BYTES = 1_000_000;

    @Id
    @Column(name = "file_id")
    private String fileId;

    @Id
    @Column(name = "part_number")
    private int number;

    private byte[] content;

    protected BankFilePart() {}

    /**
     * @param number its place, from 0
     */
    BankFilePart(BankFile file, int number, byte[] whole) {
        this.fileId = file.id();
        this.number = number;
        this.content = Arrays.copyOfRange(whole, number * BYTES, Math.min(whole.length, (number + 1) * BYTES));
    }

    byte[] content() {
        return content;
    }

    /** Which part of which file. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String fileId;
        private int number;

        public Key() {}

        Key(String fileId, int number) {
            this.fileId = fileId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.fileId.equals(fileId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(fileId, number);
        }
    }
}
