package se.samverk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Refused;

class BankAccountNumberTest {

    @ParameterizedTest
    @CsvSource({
        "IBAN, se45 5000 0000 0583 9825 7466, SE45 5000 0000 0583 9825 7466",
        "IBAN, DE89370400440532013000, DE89 3704 0044 0532 0130 00",
        "BANKGIRO, 9912346, 991-2346",
        "BANKGIRO, 5805-6201, 5805-6201",
        "CLEARING, '8327-9, 123 456 7', 8327-91234567"
    })
    @DisplayName("K17: numbers are read with blanks and hyphens, and shown as people write them")
    void valid(BankAccountKind kind, String typed, String shown) {
        assertThat(BankAccountNumber.of("number", kind, typed).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, SE4550000000058398257467, BANK_IBAN_NOT_VALID",
        "IBAN, SE455000000005839825746, BANK_IBAN_NOT_VALID",
        "IBAN, 4550000000058398257466, BANK_IBAN_NOT_VALID",
        "BANKGIRO, 991-2347, BANK_BANKGIRO_NOT_VALID",
        "BANKGIRO, 991-234, BANK_BANKGIRO_NOT_VALID",
        "CLEARING, 8327-9, BANK_ACCOUNT_NOT_VALID",
        "CLEARING, 8327-9 abc 4567, BANK_ACCOUNT_NOT_VALID"
    })
    @DisplayName("K17: a number whose check digits are wrong, or that is none, is refused")
    void invalid(BankAccountKind kind, String typed, BankError error) {
        ErrorCode expected = error;
        Refused.at("number", expected, () -> BankAccountNumber.of("number", kind, typed));
    }

    @ParameterizedTest
    @CsvSource({
        "IBAN, SE4550000000058398257466, SE45 5000 0000 0583 9825 7466, true",
        "IBAN, SE4550000000058398257466, 58398257466, true",
        "CLEARING, 5839-8257466, SE4550000000058398257466, true",
        "IBAN, SE4550000000058398257466, SE1999000000000000012345, false",
        "IBAN, SE4550000000058398257466, 7466, false",
        "BANKGIRO, 991-2346, 9912346, true",
        "BANKGIRO, 991-2346, 5805-6201, false"
    })
    @DisplayName("K17: a bank names an account by its IBAN, or by clearing and account number")
    void named(BankAccountKind kind, String number, String written, boolean is) {
        assertThat(BankAccountNumber.of("number", kind, number).isNamed(written))
                .isEqualTo(is);
    }
}
