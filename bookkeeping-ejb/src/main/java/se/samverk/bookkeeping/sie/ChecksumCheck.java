package se.samverk.bookkeeping.sie;

import java.util.regex.Pattern;

/**
 * Compares the check sum of a file with its contents. Two records stand around what is summed, the first without a sum; a file
 * that has the first alone has been cut (SIE 4B, 10.4–10.6).
 */
final class ChecksumCheck {

    private static final Pattern SUM = Pattern.compile("-?\\d{1,10}");
    private static final long THIRTY_TWO_BITS = 0xFFFFFFFFL;

    private final SieChecksum sum = new SieChecksum();
    private boolean begun;
    private int line;
    private String declared;

    void take(SieLine read) {
        boolean ofSum = "#KSUMMA".equals(read.label());
        if (ofSum && !begun) {
            begun = true;
        } else if (ofSum && declared == null) {
            line = read.number();
            declared = read.text(0);
        } else if (begun && declared == null) {
            sum.add(read);
        }
    }

    boolean isWithoutEnd() {
        return begun && declared == null;
    }

    void tell(SieFaults faults) {
        if (declared != null && !isRight()) {
            faults.add(line, SieError.SIE_CHECKSUM_DIFFERS, declared, Long.toString(sum.value()));
        }
    }

    /** Programs whose numbers have a sign write the upper half of the sums as negative ones. */
    private boolean isRight() {
        return SUM.matcher(declared).matches() && (Long.parseLong(declared) & THIRTY_TWO_BITS) == sum.value();
    }
}
