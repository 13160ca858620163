package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.catalogue.CatalogueError;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.Variant;
import se.samverk.catalogue.Variant.PeriodPrice;
import se.samverk.shared.LocalText;
import se.samverk.shared.Refused;

class ChangeEffectTest {

    private static final LocalDate RENEWAL = LocalDate.of(2027, 1, 31);
    private static final List<InvoiceRecipient> BOTH = List.of(InvoiceRecipient.values());

    /** 100 kr a month however long the period. */
    private static final Variant BASIC =
            variant("basic", BOTH, new PeriodPrice(1, 10_000), new PeriodPrice(12, 120_000));

    /** 200 kr a month. */
    private static final Variant PLUS = variant("plus", BOTH, new PeriodPrice(1, 20_000), new PeriodPrice(12, 240_000));

    private static final Variant YEARLY_FOR_BUREAUS =
            variant("yearly", List.of(InvoiceRecipient.BUREAU), new PeriodPrice(12, 60_000));

    private static Variant variant(String code, List<InvoiceRecipient> recipients, PeriodPrice... prices) {
        LocalText text = new LocalText(code, code);
        return new Variant(code, text, text, List.of(), List.of(prices), recipients);
    }

    private static final Terms BASIC_MONTHLY = new Terms("basic", 1, InvoiceRecipient.CLIENT, 10_000);

    private static ChangeEffect effectOf(
            Terms present, Variant wanted, int months, InvoiceRecipient recipient, Side asking) {
        ChangeForm form = new ChangeForm(wanted.code(), months, recipient);
        return ChangeEffect.of(present, form, wanted, asking, RENEWAL);
    }

    @Test
    @DisplayName("D4a: a new variant takes effect at once")
    void variantAtOnce() {
        ChangeEffect effect = effectOf(BASIC_MONTHLY, PLUS, 1, InvoiceRecipient.CLIENT, Side.CLIENT);

        assertThat(effect.atOnce())
                .isEqualTo(new Terms("plus", 1, InvoiceRecipient.CLIENT, 20_000))
                .isEqualTo(effect.outcome());
        assertThat(effect.atRenewal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12, CLIENT, 120000", "1, BUREAU, 10000", "12, BUREAU, 120000"})
    @DisplayName("D4a: a new contract period or invoice recipient waits for the renewal")
    void settingsAtRenewal(int months, InvoiceRecipient recipient, long ore) {
        ChangeEffect effect = effectOf(BASIC_MONTHLY, BASIC, months, recipient, Side.CLIENT);

        assertThat(effect.atOnce()).isNull();
        assertThat(effect.atRenewal())
                .isEqualTo(new Terms("basic", months, recipient, ore))
                .isEqualTo(effect.outcome());
        assertThat(effect.renewal()).isEqualTo(RENEWAL);
    }

    @Test
    @DisplayName("D4a: of both, each takes effect in its own time")
    void variantNowAndPeriodLater() {
        ChangeEffect effect = effectOf(BASIC_MONTHLY, PLUS, 12, InvoiceRecipient.CLIENT, Side.CLIENT);

        assertThat(effect.atOnce()).isEqualTo(new Terms("plus", 1, InvoiceRecipient.CLIENT, 20_000));
        assertThat(effect.atRenewal()).isEqualTo(new Terms("plus", 12, InvoiceRecipient.CLIENT, 240_000));
    }

    @Test
    @DisplayName("D4c: a variant that does not offer the present period waits for the renewal too")
    void neverWhatIsNotOffered() {
        ChangeEffect effect = effectOf(BASIC_MONTHLY, YEARLY_FOR_BUREAUS, 12, InvoiceRecipient.BUREAU, Side.BUREAU);

        assertThat(effect.atOnce()).isNull();
        assertThat(effect.atRenewal()).isEqualTo(new Terms("yearly", 12, InvoiceRecipient.BUREAU, 60_000));
    }

    @Test
    @DisplayName("D4c: what the variant does not offer is refused at its field")
    void notOffered() {
        Refused.at(
                "months",
                CatalogueError.NOT_OFFERED,
                () -> effectOf(BASIC_MONTHLY, YEARLY_FOR_BUREAUS, 1, InvoiceRecipient.BUREAU, Side.BUREAU));
        Refused.at(
                "recipient",
                CatalogueError.NOT_OFFERED,
                () -> effectOf(BASIC_MONTHLY, YEARLY_FOR_BUREAUS, 12, InvoiceRecipient.CLIENT, Side.BUREAU));
    }

    @Test
    void nothingChangedIsSaid() {
        Refused.with(
                CollaborationError.NOTHING_CHANGED,
                () -> effectOf(BASIC_MONTHLY, BASIC, 1, InvoiceRecipient.CLIENT, Side.CLIENT));
    }

    @Test
    @DisplayName("S4: the agreed price stays when only the payer changes, whatever the catalogue says now")
    void agreedPriceStays() {
        Terms agreedEarlier = new Terms("basic", 1, InvoiceRecipient.CLIENT, 9_000);

        assertThat(effectOf(agreedEarlier, BASIC, 1, InvoiceRecipient.BUREAU, Side.BUREAU)
                        .outcome()
                        .priceOre())
                .isEqualTo(9_000);
    }

    /** payer now, variant now, months now; asked: by whom, variant, months, payer; approval? */
    @ParameterizedTest(name = "{0} pays {1}/{2}; {3} asks for {4}/{5} paid by {6}: approval {7}")
    @CsvSource({
        // makes the other pay
        "CLIENT, basic, 1,  CLIENT, basic, 1,  BUREAU, true",
        "BUREAU, basic, 1,  BUREAU, basic, 1,  CLIENT, true",
        "BUREAU, plus,  12, BUREAU, basic, 1,  CLIENT, true",
        // takes over the cost itself
        "CLIENT, basic, 1,  BUREAU, basic, 1,  BUREAU, false",
        "BUREAU, basic, 1,  CLIENT, plus,  12, CLIENT, true",
        "BUREAU, plus,  1,  CLIENT, basic, 1,  CLIENT, false",
        // the other pays more by the month, or is bound for longer
        "CLIENT, basic, 1,  BUREAU, plus,  1,  CLIENT, true",
        "CLIENT, basic, 1,  BUREAU, basic, 12, CLIENT, true",
        "CLIENT, plus,  1,  BUREAU, basic, 12, CLIENT, true",
        // the other pays less, or is bound for less long
        "CLIENT, plus,  1,  BUREAU, basic, 1,  CLIENT, false",
        "CLIENT, basic, 12, BUREAU, basic, 1,  CLIENT, false",
        // dearer for oneself
        "CLIENT, basic, 1,  CLIENT, plus,  12, CLIENT, false",
        "BUREAU, basic, 1,  BUREAU, plus,  12, BUREAU, false",
        // dearer for the other until the renewal, although it is relieved then
        "CLIENT, basic, 1,  BUREAU, plus,  1,  BUREAU, true",
    })
    @DisplayName("D4b: nobody makes another pay")
    void approval(
            InvoiceRecipient payer,
            String variant,
            int months,
            Side asking,
            String wantedVariant,
            int wantedMonths,
            InvoiceRecipient wantedPayer,
            boolean needed) {
        long price = byCode(variant).priceOf(months, payer);
        Terms present = new Terms(variant, months, payer, price);

        assertThat(effectOf(present, byCode(wantedVariant), wantedMonths, wantedPayer, asking)
                        .needsApproval())
                .isEqualTo(needed);
    }

    private static Variant byCode(String code) {
        return code.equals("plus") ? PLUS : BASIC;
    }

    @Test
    @DisplayName("D4b: a shorter period that is dearer by the month is more for who pays")
    void dearerByTheMonth() {
        Terms yearly = new Terms("basic", 12, InvoiceRecipient.CLIENT, 100_000);

        assertThat(effectOf(yearly, BASIC, 1, InvoiceRecipient.CLIENT, Side.BUREAU)
                        .needsApproval())
                .isTrue();
    }
}
