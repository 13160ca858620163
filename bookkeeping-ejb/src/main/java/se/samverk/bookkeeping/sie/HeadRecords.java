package se.samverk.bookkeeping.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.shared.BusinessException;

/** Gathers the head of a file from its lines (SIE 4B, 11). Of what stands there twice the last counts. */
final class HeadRecords {

    private static final String KRONOR = "SEK";

    private final SieFaults faults;

    private SieType type;
    private boolean flagged;
    private String program = "";
    private String version = "";
    private LocalDate generatedOn;
    private String generatedBy = "";
    private String comment = "";
    private String companyName = "";
    private String companyNumber = "";
    private String companyForm = "";
    private String companyCode = "";
    private SieAddress address = SieAddress.NONE;
    private final Map<Integer, SieYear> years = new LinkedHashMap<>();
    private Integer taxYear;
    private LocalDate balancesUntil;
    private String chart = "";
    private String currency = "";
    private final Map<String, String> accountNames = new LinkedHashMap<>();
    private final Map<String, String> accountKinds = new LinkedHashMap<>();
    private final Map<String, String> accountUnits = new LinkedHashMap<>();
    private final Map<String, List<String>> sru = new LinkedHashMap<>();
    private final Map<Integer, SieDimension> dimensions = new LinkedHashMap<>();
    private final Map<SieObjectRef, SieObject> objects = new LinkedHashMap<>();

    HeadRecords(SieFaults faults) {
        this.faults = faults;
    }

    /** Takes a line; false for one that is none of the head's. */
    boolean take(SieLine line) {
        return takeOrigin(line) || takeCompany(line) || takeChart(line);
    }

    private boolean takeOrigin(SieLine line) {
        switch (line.label()) {
            case "#FLAGGA" -> flagged = "1".equals(line.text(0));
            case "#FORMAT" -> {
                // Always PC8, whatever the encoding is (5.8): the bytes have told.
            }
            case "#SIETYP" ->
                type = SieType.of(line.required(0, "typnr"))
                        .orElseThrow(() -> new BusinessException(SieError.SIE_TYPE_UNKNOWN, line.text(0)));
            case "#PROGRAM" -> {
                program = line.text(0);
                version = line.text(1);
            }
            case "#GEN" -> {
                generatedBy = line.text(1);
                generatedOn = line.date(0);
            }
            case "#PROSA" -> comment = line.wholeText();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean takeCompany(SieLine line) {
        switch (line.label()) {
            case "#FNAMN" -> companyName = line.wholeText();
            case "#ORGNR" -> companyNumber = line.text(0);
            case "#FTYP" -> companyForm = line.text(0);
            case "#FNR" -> companyCode = line.text(0);
            case "#ADRESS" -> address = new SieAddress(line.text(0), line.text(1), line.text(2), line.text(3));
            case "#RAR" -> takeYear(line);
            case "#TAXAR" -> taxYear = line.text(0).isEmpty() ? null : line.whole(0, "år");
            case "#OMFATTN" -> balancesUntil = line.date(0);
            case "#VALUTA" -> takeCurrency(line.text(0));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeYear(SieLine line) {
        int number = line.whole(0, "årsnr");
        SieYear year = new SieYear(number, line.date(1, "start"), line.date(2, "slut"));
        if (year.to().isBefore(year.from())) {
            throw new BusinessException(SieError.SIE_YEAR_BACKWARDS, Integer.toString(number));
        }
        years.put(number, year);
    }

    private void takeCurrency(String text) {
        currency = text;
        if (!text.isEmpty() && !KRONOR.equals(text)) {
            throw new BusinessException(SieError.SIE_CURRENCY, text);
        }
    }

    private boolean takeChart(SieLine line) {
        switch (line.label()) {
            case "#KPTYP" -> chart = line.text(0);
            case "#KONTO" -> takeAccount(line);
            case "#KTYP" -> accountKinds.put(line.text(0), line.text(1));
            case "#ENHET" -> accountUnits.put(line.text(0), line.text(1));
            case "#SRU" ->
                sru.computeIfAbsent(line.text(0), account -> new ArrayList<>()).add(line.text(1));
            case "#DIM" -> takeDimension(line, null);
            case "#UNDERDIM" -> takeDimension(line, line.whole(2, "superdimension"));
            case "#OBJEKT" -> {
                SieObjectRef ref = new SieObjectRef(line.whole(0, "dimensionsnr"), line.required(1, "objektnr"));
                objects.put(ref, new SieObject(ref, line.text(2)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Programs list accounts of their own for what went wrong, by letters: no matter as long as nothing is on them. */
    private void takeAccount(SieLine line) {
        String account = line.required(0, "kontonr");
        if (SieLine.isAccount(account)) {
            accountNames.put(account, line.text(1));
        } else {
            faults.add(line.number(), SieError.SIE_ACCOUNT_LEFT_OUT, account);
        }
    }

    private void takeDimension(SieLine line, Integer parent) {
        int number = line.whole(0, "dimensionsnr");
        dimensions.put(number, new SieDimension(number, line.text(1), parent));
    }

    /** The type that counts: what the file says, or by what it has when it does not say it. */
    SieType typeOr(SieType assumed) {
        return type == null ? assumed : type;
    }

    boolean isFlagged() {
        return flagged;
    }

    SieYear year(int number) {
        return years.get(number);
    }

    boolean hasAccount(String account) {
        return accountNames.containsKey(account);
    }

    boolean hasObject(SieObjectRef ref) {
        return objects.containsKey(ref);
    }

    SieHead head(SieType assumed) {
        return new SieHead(
                typeOr(assumed),
                flagged,
                new SieOrigin(program, version, generatedOn, generatedBy, comment),
                new SieCompany(companyName, companyNumber, companyForm, companyCode, address),
                List.copyOf(years.values()),
                taxYear,
                balancesUntil,
                chart,
                currency,
                accountNames.keySet().stream().map(this::account).toList(),
                List.copyOf(dimensions.values()),
                List.copyOf(objects.values()));
    }

    private SieAccount account(String number) {
        return new SieAccount(
                number,
                accountNames.get(number),
                accountKinds.getOrDefault(number, ""),
                accountUnits.getOrDefault(number, ""),
                List.copyOf(sru.getOrDefault(number, List.of())));
    }
}
