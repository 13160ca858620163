package se.samverk.web.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.bookkeeping.supplier.EInvoiceLink;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.InvoiceDraftView;
import se.samverk.bookkeeping.supplier.InvoiceForm;
import se.samverk.einvoice.EInvoice;

class InvoiceFormBeanTest {

    private static final EInvoice READ = new EInvoice(
            false,
            "F-1",
            null,
            null,
            "SEK",
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE,
            List.of(),
            List.of());

    /** One draft that was read from a file. */
    private static final class OneDraft extends InvoiceDraftService {

        private int asked;

        @Override
        public InvoiceDraftView view(String draftId) {
            asked++;
            return new InvoiceDraftView(
                    draftId, InvoiceForm.EMPTY, new EInvoiceLink("file", "f.xml", "", null), READ, 1);
        }
    }

    private static InvoiceFormBean bean(OneDraft drafts, String draftId) {
        InvoiceFormBean bean = new InvoiceFormBean();
        bean.drafts = drafts;
        bean.draftId = draftId;
        bean.load();
        return bean;
    }

    @Test
    @DisplayName("K31: the file of a draft is read once for its page, however often the page asks what it says")
    void readOnce() {
        OneDraft drafts = new OneDraft();
        InvoiceFormBean bean = bean(drafts, "draft");

        for (int part = 0; part < 10; part++) {
            assertThat(bean.getRead()).isSameAs(READ);
            assertThat(bean.getFile().name()).isEqualTo("f.xml");
            assertThat(bean.getOtherAccount()).isNull();
        }

        assertThat(drafts.asked).isEqualTo(1);
    }

    @Test
    @DisplayName("K26: an empty form has two lines; one is added below, and what was typed stays")
    void lines() {
        InvoiceFormBean bean = bean(new OneDraft(), null);
        assertThat(bean.getLines()).hasSize(2);
        bean.getLines().get(0).setAccount("4010");

        bean.addLine();

        assertThat(bean.getLines())
                .hasSize(3)
                .extracting(InvoiceLineFields::getAccount)
                .containsExactly("4010", null, null);
        assertThat(bean.getRead()).isNull();
    }
}
