package se.samverk.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.delivery.OutboxMail;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;
import se.samverk.workspace.Side;

/** Documents that are mailed to a company, over both databases. */
@OnBothDatabases
class MailInStoryTest {

    @Parameter
    TestDatabase database;

    private CompanyOnStage norr;
    private String address;

    @BeforeEach
    void begin() {
        norr = new CompanyOnStage(Database.of(database, getClass()));
        address = renew(norr);
    }

    private static String renew(CompanyOnStage company) {
        return company.ask(() -> company.get(MailInService.class).renew());
    }

    private MailInView view(CompanyOnStage company) {
        return company.ask(() -> company.get(MailInService.class).view());
    }

    private SampleMessages mail(String to) {
        return SampleMessages.mail("saljare@butiken.example", to, "Faktura 17");
    }

    private boolean take(SampleMessages mail) {
        return take(mail.raw());
    }

    private boolean take(byte[] raw) {
        return norr.server.inRequest(() -> SampleMessages.taken(norr.get(MailIntake.class), raw));
    }

    private List<DocumentRow> documents(CompanyOnStage company) {
        return company.ask(() -> company.get(DocumentService.class)
                .page(DocumentQuery.ALL, Keyset.FIRST)
                .rows());
    }

    private List<OutboxMail> mailsTo(String recipient) {
        return norr.server.inTransaction(() -> norr.server
                .entities()
                .createQuery(
                        "select m from OutboxMail m where m.recipientEmail = :to and m.template = 'MAIL_PARTS_REFUSED'",
                        OutboxMail.class)
                .setParameter("to", recipient)
                .getResultList());
    }

    @Test
    @DisplayName("K16: what is mailed to the address of a company becomes its documents, with what the mail was called")
    void becomesDocuments() {
        assertThat(address).matches("kvitton-[a-z2-9]{16}@kvitton\\.example");

        assertThat(take(mail(address).pdf("a.pdf", SampleFiles.pdf(1)).pdf("b.pdf", SampleFiles.pdf(2))))
                .isTrue();

        assertThat(documents(norr))
                .extracting(DocumentRow::name, DocumentRow::description, DocumentRow::side, DocumentRow::isByMail)
                .containsExactlyInAnyOrder(
                        tuple("a.pdf", "Faktura 17 (saljare@butiken.example)", Side.CLIENT, true),
                        tuple("b.pdf", "Faktura 17 (saljare@butiken.example)", Side.CLIENT, true));
        assertThat(view(norr).refused()).isEmpty();
    }

    @Test
    @DisplayName("K16: a mail is taken once, also where a server died after it had kept some of it")
    void once() {
        byte[] raw = mail(address)
                .pdf("a.pdf", SampleFiles.pdf(1))
                .pdf("b.pdf", SampleFiles.pdf(1))
                .raw();
        take(raw);
        norr.server.inTransaction(() -> norr.server
                .entities()
                .createQuery("delete from ReceivedMail m where m.companyId = :company")
                .setParameter("company", norr.company)
                .executeUpdate());

        take(raw);
        take(raw);

        assertThat(documents(norr)).hasSize(2);
        assertThat(view(norr).refused()).isEmpty();
    }

    @Test
    @DisplayName("K16: what is refused is listed with its reason; a user of the company who sent it is told once")
    void refused() {
        String eva = norr.caller.email();
        byte[] raw = SampleMessages.mail(eva, address, "Resan")
                .pdf("låst.pdf", SampleFiles.lockedPdf("hemligt"))
                .pdf("bra.pdf", SampleFiles.pdf(1))
                .raw();

        take(raw);
        take(raw);

        assertThat(documents(norr)).extracting(DocumentRow::name).containsExactly("bra.pdf");
        assertThat(view(norr).refused())
                .extracting(RefusedMail::name, refused -> refused.reason().in(Language.SV))
                .containsExactly(tuple(
                        "låst.pdf",
                        "PDF-filen ”låst.pdf” är låst med ett lösenord. Öppna den och skriv ut den till en ny PDF utan"
                                + " lösenord."));
        assertThat(mailsTo(eva)).hasSize(1);
    }

    @Test
    @DisplayName("K16: strangers, machines and lists are never answered")
    void noAnswer() {
        String eva = norr.caller.email();
        take(mail(address));
        take(SampleMessages.mail(eva, address, "Autosvar").header("Auto-Submitted", "auto-replied"));
        take(SampleMessages.mail(eva, address, "Lista").header("Precedence", "list"));

        assertThat(view(norr).refused()).hasSize(3);
        assertThat(mailsTo(eva)).isEmpty();
        assertThat(mailsTo("saljare@butiken.example")).isEmpty();
    }

    @Test
    @DisplayName("K16: the same file once more is told and not kept twice")
    void twice() {
        byte[] receipt = SampleFiles.pdf(1);
        take(mail(address).pdf("a.pdf", receipt));
        take(SampleMessages.mail("saljare@butiken.example", address, "Påminnelse")
                .pdf("a.pdf", receipt));

        assertThat(documents(norr)).hasSize(1);
        assertThat(view(norr).refused()).hasSize(1);
    }

    @Test
    @DisplayName(
            "K16: a renewed address ends the one before at once; switched off nothing comes; nobody else is found by it")
    void renewed() {
        String second = renew(norr);
        CompanyOnStage other = new CompanyOnStage(Database.of(database, getClass()));

        assertThat(second).isNotEqualTo(address);
        assertThat(take(mail(address).pdf("a.pdf", SampleFiles.pdf(1)))).isFalse();
        assertThat(take(mail(second).pdf("a.pdf", SampleFiles.pdf(1)))).isTrue();
        assertThat(view(other).address()).isNull();
        assertThat(documents(other)).isEmpty();

        norr.tell(() -> norr.get(MailInService.class).switchOff());
        norr.tell(() -> norr.get(MailInService.class).switchOff());

        assertThat(view(norr).address()).isNull();
        assertThat(take(mail(second).pdf("b.pdf", SampleFiles.pdf(1)))).isFalse();
        assertThat(documents(norr)).hasSize(1);
    }

    @Test
    @DisplayName("K16: an unknown address is dropped without a trace")
    void unknown() {
        assertThat(take(mail("kvitton-aaaaaaaaaaaaaaaa@kvitton.example").pdf("a.pdf", SampleFiles.pdf(1))))
                .isFalse();
        assertThat(take(mail("info@kvitton.example").pdf("a.pdf", SampleFiles.pdf(1))))
                .isFalse();
        assertThat(documents(norr)).isEmpty();
    }

    @Test
    @DisplayName("K16: so many mails a company and day; those beyond are listed as not taken")
    void limited() {
        for (int i = 0; i < MailInLimits.MAILS.most() + 3; i++) {
            take(SampleMessages.mail("bot@plats.example", address, "Mejl " + i));
        }

        List<RefusedMail> refused = view(norr).refused();
        assertThat(refused).hasSize(MailInLimits.MOST_SHOWN);
        assertThat(norr.server.inTransaction(() -> norr.server
                        .entities()
                        .createQuery("select count(m) from ReceivedMail m where m.companyId = :company", Long.class)
                        .setParameter("company", norr.company)
                        .getSingleResult()))
                .isEqualTo(MailInLimits.MAILS.most() + 3L);
    }

    @Test
    @DisplayName("K16: a damaged subject, or one that turns its direction, refuses no file")
    void damagedSubject() {
        take(SampleMessages.mail("saljare@butiken.example", address, "Faktura \ufffd\u202e17")
                .pdf("a.pdf", SampleFiles.pdf(1)));

        assertThat(documents(norr))
                .extracting(DocumentRow::description)
                .containsExactly("Faktura 17 (saljare@butiken.example)");
        assertThat(view(norr).refused()).isEmpty();
    }

    @Test
    @DisplayName("K16: so many mails of ours a person and day, and nothing in them to press that a stranger wrote")
    void answers() {
        String eva = norr.caller.email();
        for (int i = 0; i < MailInLimits.ANSWERS.most() + 2; i++) {
            take(SampleMessages.mail(eva, address, "Logga in på https://ond.example/" + i)
                    .pdf("www.ond.example.pdf", SampleFiles.lockedPdf("x")));
        }

        assertThat(mailsTo(eva)).hasSize(MailInLimits.ANSWERS.most());
        assertThat(view(norr).refused()).hasSize(MailInLimits.ANSWERS.most() + 2);
    }

    @Test
    @DisplayName("K16: what was refused goes after thirty days, with its sender; its documents stay, once")
    void swept() {
        byte[] raw = mail(address)
                .pdf("a.pdf", SampleFiles.pdf(1))
                .pdf("låst.pdf", SampleFiles.lockedPdf("x"))
                .raw();
        take(raw);
        Database.of(database, getClass()).clock.setTo(Instant.parse("2026-05-02T09:00:00Z"));
        take(mail(address).pdf("b.pdf", SampleFiles.pdf(1)));

        norr.tell(() -> norr.get(MailKeeper.class).sweep());

        assertThat(count("RefusedPart")).isZero();
        assertThat(count("ReceivedMail")).isEqualTo(1);
        take(raw);
        assertThat(documents(norr)).hasSize(2);
    }

    private long count(String entity) {
        return norr.server.inTransaction(() -> norr.server
                .entities()
                .createQuery("select count(e) from " + entity + " e where e.companyId = :company", Long.class)
                .setParameter("company", norr.company)
                .getSingleResult());
    }
}
