package se.samverk.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words that say what stands beside or below them. A longer word may have one letter wrong, as recognition makes it. */
enum Label {
    TO_PAY(
            "att betala",
            "attbetala",
            "belopp att betala",
            "att erlagga",
            "summa att betala",
            "amount due",
            "total due",
            "to pay"),
    TOTAL(
            "totalt",
            "total",
            "summa",
            "totalbelopp",
            "totalsumma",
            "slutsumma",
            "fakturabelopp",
            "belopp",
            "kopesumma",
            "sum",
            "amount"),
    PAID(
            "kort",
            "bankkort",
            "kontokort",
            "betalkort",
            "kortkop",
            "kop",
            "visa",
            "mastercard",
            "swish",
            "kontant",
            "betalt",
            "debit"),
    PART(
            "delsumma",
            "subtotal",
            "exkl",
            "exklusive",
            "netto",
            "rabatt",
            "vaxel",
            "tillbaka",
            "avrundning",
            "oresavrundning",
            "oresutjamning",
            "artiklar",
            "antal",
            "kvar",
            "saldo",
            "poang",
            "bonus",
            "excl",
            "net",
            "forskott"),
    /** What is part of a total and beside which VAT stands. */
    NET("exkl", "exklusive", "netto", "excl", "net"),
    VAT("moms", "mervardesskatt", "mervardeskatt", "vat", "momsbelopp", "momssats"),
    WITH_VAT("inkl", "inklusive", "incl"),
    DATED("fakturadatum", "datum", "kopdatum", "kvittodatum", "invoice date", "date", "utfardad", "faktura datum"),
    DUE(
            "forfallodatum",
            "forfallodag",
            "forfaller",
            "forf datum",
            "forfallo",
            "betalas senast",
            "senast betald",
            "oss tillhanda",
            "due date",
            "betalningsdag",
            "betala senast",
            "sista betalningsdag"),
    OTHER_DAY("leveransdatum", "orderdatum", "period", "avser", "leveransdag", "bestallningsdatum", "tidsperiod"),
    ORGANISATION("org nr", "orgnr", "organisationsnummer", "organisationsnr", "org", "company reg"),
    VAT_NUMBER(
            "momsreg",
            "momsregnr",
            "vat nr",
            "vatnr",
            "vat no",
            "momsregistreringsnummer",
            "vat number",
            "momsnr",
            "vat reg"),
    BANKGIRO("bankgiro", "bankgironr", "bankgironummer", "bg", "bgnr", "bg nr"),
    PLUSGIRO("plusgiro", "plusgironr", "plusgironummer", "pg", "postgiro"),
    REFERENCE(
            "ocr",
            "ocrnr",
            "ocrnummer",
            "referensnummer",
            "betalningsreferens",
            "betalreferens",
            "ocr nr",
            "ocr nummer"),
    NUMBER(
            "fakturanummer",
            "fakturanr",
            "faktura nr",
            "faktura nummer",
            "invoice number",
            "invoice no",
            "fakturans nummer",
            "kreditfaktura nr",
            "invoice nr"),
    CREDIT("kreditfaktura", "kreditnota", "kreditkvitto", "credit note", "credit memo", "returkvitto"),
    /** What a paper is called whose money comes back, where it stands alone: in a sentence it is a condition of the sale. */
    RETURN("retur", "aterkop", "aterbetalning", "kreditering", "refund"),
    /** What the first line of a paper may be without being a name. */
    HEADING(
            "kvitto",
            "faktura",
            "kassakvitto",
            "valkommen",
            "invoice",
            "receipt",
            "kopia",
            "original",
            "kund",
            "sida",
            "kundkopia",
            "kontantfaktura",
            "tack",
            "page",
            "foljesedel",
            "sparas",
            "kundnr",
            "tel",
            "telefon",
            "oppettider",
            "www",
            "butik");

    /** So long a word may have a letter wrong. */
    private static final int FORGIVEN_FROM = 5;

    private final List<List<String>> texts;

    Label(String... texts) {
        this.texts = Stream.of(texts)
                .map(text -> Arrays.asList(text.split(" ")))
                .sorted((one, other) -> other.size() - one.size())
                .toList();
    }

    /** Where it ends in a line; -1 where it is not there. */
    int endIn(TextLine line) {
        for (List<String> text : texts) {
            for (int at = 0; at + text.size() <= line.words().size(); at++) {
                if (isAt(text, line, at)) {
                    return line.words().get(at + text.size() - 1).end();
                }
            }
        }
        return -1;
    }

    /** Whether a line begins with it. */
    boolean begins(TextLine line) {
        return texts.stream().anyMatch(text -> text.size() <= line.words().size() && isAt(text, line, 0));
    }

    /** Whether a line ends with it. */
    boolean ends(TextLine line) {
        return texts.stream()
                .anyMatch(text -> text.size() <= line.words().size()
                        && isAt(text, line, line.words().size() - text.size()));
    }

    /** Whether a line is it and nothing else. */
    boolean isAll(TextLine line) {
        return line.words().size() == 1 && begins(line);
    }

    /** Where it begins behind the first word of a line; where the line ends for nowhere. */
    int beginIn(TextLine line) {
        for (int at = 1; at < line.words().size(); at++) {
            int begin = at;
            if (texts.stream()
                    .anyMatch(text -> begin + text.size() <= line.words().size() && isAt(text, line, begin))) {
                return line.words().get(at).begin();
            }
        }
        return line.text().length();
    }

    private static boolean isAt(List<String> text, TextLine line, int at) {
        for (int i = 0; i < text.size(); i++) {
            if (!isAlike(text.get(i), line.words().get(at + i).plain())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlike(String label, String word) {
        return label.equals(word) || label.length() >= FORGIVEN_FROM && differInOne(label, word);
    }

    /** Whether one letter is another, too many or missing. */
    private static boolean differInOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int ofOne = one.length() <= other.length() ? one.length() - other.length() + 1 : 1;
        int ofOther = other.length() <= one.length() ? other.length() - one.length() + 1 : 1;
        return one.substring(Math.min(one.length(), same + ofOne))
                .equals(other.substring(Math.min(other.length(), same + ofOther)));
    }
}
