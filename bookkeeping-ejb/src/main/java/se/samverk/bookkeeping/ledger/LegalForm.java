package se.samverk.bookkeeping.ledger;

import se.samverk.company.OrganisationNumber;

/** What kind of company keeps the books: which accounts its equity has, and where a year's result goes (BAS, group 20). */
public enum LegalForm {
    LIMITED_COMPANY("2099", "2098", "2893"),
    SOLE_TRADER("2019", "2010", "2013"),
    PARTNERSHIP("2019", "2010", "2013"),
    ASSOCIATION("2069", "2068", "2893");

    /** From which account of the income statement the result is moved, whatever the form (BAS). */
    public static final String RESULT = "8999";

    private final String resultOfYear;
    private final String resultOfLastYear;
    private final String privately;

    LegalForm(String resultOfYear, String resultOfLastYear, String privately) {
        this.resultOfYear = resultOfYear;
        this.resultOfLastYear = resultOfLastYear;
        this.privately = privately;
    }

    /** What a company most likely is by its number: the first digit tells the kind (the Tax Agency's SKV 709), a person is a sole trader. */
    public static LegalForm likely(OrganisationNumber number) {
        if (number.isPersonal()) {
            return SOLE_TRADER;
        }
        return switch (number.value().charAt(0)) {
            case '7', '8' -> ASSOCIATION;
            case '9' -> PARTNERSHIP;
            default -> LIMITED_COMPANY;
        };
    }

    /** Where the result of a year goes when it is closed. */
    public String resultOfYear() {
        return resultOfYear;
    }

    /** What was paid for the owner in private: a withdrawal, or what the owner owes. */
    public String privately() {
        return privately;
    }

    /** Where it goes from there when the next year has begun. */
    public String resultOfLastYear() {
        return resultOfLastYear;
    }
}
