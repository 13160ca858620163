package se.samverk.statement;

import java.util.List;

/** What a column of a bank's table holds, with the words by which banks call it, the surest first. */
public enum StatementColumn {
    DAY(
            "bokföringsdag",
            "bokföringsdatum",
            "bokförd",
            "bokfört",
            "bokfört datum",
            "bokf. datum",
            "reskontradatum",
            "datum",
            "booking date",
            "date",
            "transaktionsdatum",
            "transaktionsdag"),
    AMOUNT("belopp", "insättningar/uttag", "insättning/uttag", "belopp sek", "amount"),
    IN("insättningar", "insättning", "in"),
    OUT("uttag", "ut"),
    /** May stand in several columns, which are read one after the other. */
    TEXT(
            "text/mottagare",
            "text",
            "transaktion",
            "beskrivning",
            "referens",
            "rubrik",
            "transaktionstext",
            "specifikation",
            "meddelande",
            "description"),
    COUNTERPARTY("namn", "motpart", "mottagare", "avsändare/mottagare", "counterparty"),
    /** What the payer was asked to give. */
    REFERENCE("ocr", "ocr-nummer", "ocr/meddelande", "betalningsreferens"),
    /** What the bank knows it by. */
    BANK_REFERENCE("verifikationsnummer", "transaktionsid", "transaktionsreferens", "arkivreferens"),
    BALANCE("saldo", "bokfört saldo", "saldo sek", "balance"),
    ACCOUNT("kontonummer", "konto", "account"),
    CLEARING("clearingnummer", "clnr"),
    CURRENCY("valuta", "currency");

    private final List<String> words;

    StatementColumn(String... words) {
        this.words = List.of(words);
    }

    /** How sure it is that a column of this name is meant, from 0, the surest; negative when it is not. */
    int rank(String heading) {
        return words.indexOf(heading);
    }
}
