package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.conversation.QuestionMail;
import se.samverk.delivery.MailTemplate;
import se.samverk.identity.MemberFact.Change;
import se.samverk.letter.LetterTemplate;
import se.samverk.letter.LetterTexts;
import se.samverk.mailin.MailInMail;
import se.samverk.reader.ReaderFact;
import se.samverk.reader.ReaderMail;
import se.samverk.reader.ReaderMails;
import se.samverk.receipt.ReceiptMail;
import se.samverk.shared.Kronor;
import se.samverk.shared.Language;

/**
 * What each mail might hold: the arguments and the path of a sample, made like those of real ones.
 * A template without a sample does not compile.
 */
@ApplicationScoped
public class MailSamples {

    private static final String BUREAU = "Lind Redovisning AB";
    private static final String CLIENT = "Norrsken Café AB";
    private static final String PERSON = "Eva Norr";
    private static final String EMPLOYEE = "Anna Lind, " + BUREAU;
    private static final String READER = "Karin Ek";
    private static final String DAY = "2026-02-03";
    private static final String TIME = DAY + " 14:32";

    /** A mail that was never written. */
    record Sample(List<String> arguments, String path) {}

    /** What a mail of any module is filled in with. */
    Sample of(MailTemplate template, Language language) {
        if (template instanceof BooksMail mail) {
            return of(mail);
        } else if (template instanceof QuestionMail mail) {
            return of(mail);
        } else if (template instanceof ReceiptMail mail) {
            return of(mail);
        } else if (template instanceof MailInMail mail) {
            return of(mail, language);
        } else if (template instanceof ReaderMail mail) {
            return of(mail, language);
        }
        return of((LetterTemplate) template, language);
    }

    private static Sample of(LetterTemplate template, Language language) {
        return switch (template) {
            case INVITATION, REMINDER ->
                collaboration("/inbjudan/x", greeting(language), language, offer(language) + "\n\n" + plan(language));
            case REVOKED, RENEWAL_COMING -> collaboration("/mina/samarbete/x", "", language, "");
            case ENDING, ENDED ->
                collaboration(
                        "/mina/samarbete/x",
                        "",
                        language,
                        ending(language, "by.other", "after.CLIENT.CONTINUES_ALONE", "paid.own"));
            case ENDING_WITHDRAWN, CONTINUATION_ASKED, CONTINUATION_DECLINED ->
                collaboration("/mina/samarbete/x", "", language, ending(language, template + ".other"));
            case BEGUN -> collaboration("/mina/samarbete/x", "", language, "");
            case EXPIRED, ACCEPTED, AGREED, AGREEMENT_WITHDRAWN, LEAVING, STAYING ->
                collaboration("/byra/kund/x?flik=samarbeten", "", language, "");
            case DECLINED ->
                collaboration(
                        "/byra/kund/x?flik=samarbeten",
                        "",
                        language,
                        LetterTexts.of(
                                "declined.reason",
                                language,
                                language == Language.SV ? "Vi sköter det själva." : "We do it ourselves."));
            case CHANGE_ASKED,
                    CHANGE_REMINDER,
                    CHANGE_PLANNED,
                    CHANGE_APPROVED,
                    CHANGE_DECLINED,
                    CHANGE_WITHDRAWN,
                    CHANGE_LAPSED,
                    CHANGE_IN_EFFECT -> collaboration("/mina/samarbete/x", "", language, terms(language));
            case PASSWORD_RESET -> account("/nytt-losenord/x", "", PERSON, TIME, "");
            case PASSWORD_CHANGED -> account("/glomt-losenord", "", PERSON, TIME, "");
            case BUREAU_REGISTRATION -> account("/bekrafta-byra/x", "", PERSON, TIME, "");
            case BUREAU_REGISTRATION_TRIED -> account("/hem", BUREAU, PERSON, TIME, "");
            case USER_INVITED -> account("/nytt-losenord/x", CLIENT, EMPLOYEE, DAY, "");
            case USER_ADDED -> account("/hem", CLIENT, EMPLOYEE, "", "");
            case USER_CHANGED -> account("/hem", CLIENT, EMPLOYEE, "", changes(language, Change.USER_MADE_USER));
            case OWN_CHANGE_LAPSED -> account("/mina/byt-byra", CLIENT, "", DAY, "");
            case BUREAU_CHANGE_STARTED, BUREAU_CHANGE_WITHDRAWN, BUREAU_CHANGE_LAPSED ->
                account("/byra/start", CLIENT, PERSON, DAY, "");
            case USERS_CHANGED_BY_BUREAU ->
                account("/mina/anvandare", CLIENT, EMPLOYEE, "", changes(language, Change.USER_MADE_MAIN_CONTACT));
        };
    }

    private static Sample of(BooksMail mail) {
        return switch (mail) {
            case ENTRY_PROPOSED -> work("Kaffebönor", "/byra/start");
            case PROPOSAL_SENT_BACK -> work("Kaffebönor", "/mina/tjanster");
            case VAT_RETURN_TO_APPROVE -> work("2026-01 – 2026-03", "/mina/tjanster");
            case VAT_RETURN_APPROVED, VAT_RETURN_REFUSED -> work("2026-01 – 2026-03", "/byra/start");
            case SUPPLIER_INVOICE_PROPOSED, SUPPLIER_INVOICE_REFUSED -> work("Rosteriet 4411", "/byra/start");
            case SUPPLIER_INVOICE_TO_ATTEST -> work("Rosteriet 4411", "/mina/tjanster");
            case PAYMENT_TO_APPROVE -> work("Rosteriet, Nätbolaget", "/mina/tjanster");
            case PAYMENT_APPROVED, PAYMENT_REFUSED -> work("Rosteriet, Nätbolaget", "/byra/start");
            case PERIOD_REOPENED -> work("2026-03", "/mina/tjanster");
        };
    }

    private static Sample of(QuestionMail mail) {
        return switch (mail) {
            case QUESTION_ASKED -> work("A 118 El", "/mina/tjanster");
            case QUESTION_ANSWERED -> work("A 118 El", "/byra/start");
            case READER_ASKED -> work("A 118 El", "/byra/start");
        };
    }

    private static Sample of(ReceiptMail mail) {
        return switch (mail) {
            case RECEIPTS_MISSING ->
                new Sample(
                        List.of(BUREAU, CLIENT, CLIENT + ": 3\nNorrsken Rosteri AB: 1"), "/tjanst/bokforing/kvitton/x");
        };
    }

    private static Sample of(MailInMail mail, Language language) {
        return switch (mail) {
            case MAIL_PARTS_REFUSED ->
                new Sample(
                        List.of(
                                CLIENT,
                                language == Language.SV ? "Kvitton från resan" : "Receipts of the journey",
                                language == Language.SV
                                        ? "resa.pdf: PDF-filen ”resa.pdf” är låst med ett lösenord."
                                        : "journey.pdf: The PDF file “journey.pdf” is locked with a password."),
                        "/mina/tjanster");
        };
    }

    private static Sample of(ReaderMail mail, Language language) {
        String service = language == Language.SV ? "Bokföring" : "Bookkeeping";
        return switch (mail) {
            case READER_INVITED -> account("/lasinbjudan/x", CLIENT, PERSON, DAY, service);
            case READER_DAY_CHANGED, READER_ENDING, READER_ENDED -> account("/hem", CLIENT, PERSON, DAY, service);
            case READER_TOLD ->
                account(
                        "/mina/lasare/x",
                        CLIENT,
                        READER,
                        DAY,
                        ReaderMails.what(ReaderFact.Change.READER_ACCEPTED, language, READER, DAY, READER));
            case READER_QUESTION, READER_ANSWERED -> account("/hem", CLIENT, READER, DAY, "A 118 El");
        };
    }

    private static Sample work(String about, String path) {
        return new Sample(List.of(BUREAU, CLIENT, about), path);
    }

    private static Sample collaboration(String path, String message, Language language, String details) {
        String service = language == Language.SV ? "Bokföring" : "Bookkeeping";
        return new Sample(List.of(BUREAU, CLIENT, service, DAY, message, details), path);
    }

    private static Sample account(String path, String company, String person, String time, String details) {
        return new Sample(List.of(company, person, time, details), path);
    }

    private static String greeting(Language language) {
        return language == Language.SV
                ? "Hej Eva!\nSom vi sa i telefon: här är inbjudan. Ring om du undrar något.\n/Anna"
                : "Hello Eva,\nAs we said on the phone, here is the invitation. Call if you wonder.\nAnna";
    }

    private static String offer(Language language) {
        return String.join(
                "\n",
                LetterTexts.of("offer.variant", language, "Plus"),
                LetterTexts.of("offer.period", language, LetterTexts.of("terms.months.3", language)),
                LetterTexts.of(
                        "offer.price",
                        language,
                        LetterTexts.of(
                                "terms.amount.3",
                                language,
                                Kronor.text(148_500, language),
                                Kronor.text(49_500, language))),
                LetterTexts.of("offer.payer", language, CLIENT));
    }

    private static String plan(Language language) {
        boolean swedish = language == Language.SV;
        return String.join(
                "\n",
                LetterTexts.of("plan.intro", language, 2, swedish ? "Bokföring" : "Bookkeeping"),
                BUREAU + ": " + (swedish ? "Momsdeklaration" : "VAT return"),
                CLIENT + ": " + (swedish ? "Löpande bokföring" : "Day-to-day bookkeeping"),
                LetterTexts.of("plan.together", language)
                        + ": "
                        + (swedish ? "Stämma av banken" : "Reconcile the bank"),
                LetterTexts.of("plan.where", language));
    }

    private static String ending(Language language, String... keys) {
        return Arrays.stream(keys)
                .map(key -> LetterTexts.of(
                        "ending." + key,
                        language,
                        key.startsWith("after") ? DAY : BUREAU,
                        DAY,
                        Kronor.text(49_500, language)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String terms(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(LetterTexts.of("terms.variant", language, "Bas", "Plus"));
        lines.add(LetterTexts.of(
                "terms.recipient",
                language,
                LetterTexts.of("terms.BUREAU", language),
                LetterTexts.of("terms.CLIENT", language)));
        lines.add(LetterTexts.of("terms.price", language, price(29_500, language), price(49_500, language)));
        return String.join("\n", lines);
    }

    private static String price(long ore, Language language) {
        return LetterTexts.of("terms.amount.1", language, Kronor.text(ore, language), Kronor.text(ore, language));
    }

    private static String changes(Language language, Change change) {
        return LetterTexts.of("change." + change, language, PERSON);
    }
}
