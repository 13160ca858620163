package se.samverk.mailin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.HandIns;
import se.samverk.document.SentFile;
import se.samverk.fact.Fact;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.shared.Settings;
import se.samverk.shared.Sha256;

/**
 * Takes a mail in (K16): for each company whose address it was sent to, its files are handed in as those of a form are. It is taken
 * once, whatever happens in between: documents have a key that follows from the mail, and what was taken care of is on record.
 */
@ApplicationScoped
public class MailIntake {

    private static final Logger LOG = Logger.getLogger(MailIntake.class.getName());
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int SECONDS_TO_READ = 60;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Settings settings;

    @Inject
    MailKeeper keeper;

    @Inject
    OpenServices services;

    @Inject
    HandIns handIns;

    @Inject
    RateLimits limits;

    /** Files that are looked at wait, or the server stops: the mail stays where it is, for the next time. */
    static final class Later extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean perhapsItsOwn;

        private Later(Throwable why, boolean perhapsItsOwn) {
            super(why);
            this.perhapsItsOwn = perhapsItsOwn;
        }

        static Later busy(Throwable why) {
            return new Later(why, false);
        }

        static Later slow(Throwable why) {
            return new Later(why, true);
        }

        /** Whether the mail may be to blame, which has an end; and not the server alone. */
        boolean isPerhapsItsOwn() {
            return perhapsItsOwn;
        }
    }

    /** Whether it is for a company; what is not is dropped without a word. */
    @ActivateRequestContext
    boolean isForAnybody(RawMail head) {
        return !readers(head).isEmpty();
    }

    /**
     * @return whether it was for anybody
     * @throws Later where it is to be tried again
     */
    @ActivateRequestContext
    boolean take(RawMail mail) throws Later {
        List<Fact.Readers> all = readers(mail);
        for (Fact.Readers readers : all) {
            take(readers, mail);
        }
        return !all.isEmpty();
    }

    private List<Fact.Readers> readers(RawMail mail) {
        String domain = settings.mailIn().orElseThrow().domain();
        return addressees(mail.recipients(domain)).stream()
                .flatMap(addressee -> services.readers(addressee).stream())
                .toList();
    }

    private Set<Addressee> addressees(Set<String> localParts) {
        Set<Addressee> found = new LinkedHashSet<>();
        localParts.stream()
                .filter(part -> part.startsWith(MailAddress.BEGINNING))
                .limit(MailInLimits.MOST_ADDRESSES)
                .forEach(part -> keeper.addressee(part).ifPresent(found::add));
        return found;
    }

    private void take(Fact.Readers readers, RawMail mail) throws Later {
        String company = readers.companyId();
        MailHead head = mail.head();
        if (keeper.isKept(company, head)) {
            return;
        }
        if (!limits.count(MailInLimits.MAILS, company)) {
            // Told whoever sent it, since it is not taken tomorrow either; of a flood not even that.
            if (limits.count(MailInLimits.TOLD_BEYOND, company)) {
                keeper.keep(company, head, 0, List.of(refusal(MailInError.MAIL_TOO_MANY_TODAY)));
            }
            return;
        }
        boolean kept = false;
        try {
            takeCounted(readers, mail, head);
            kept = true;
        } finally {
            if (!kept) {
                // It comes again, and is one mail of the day all the same.
                limits.takeBack(MailInLimits.MAILS, company);
            }
        }
    }

    private void takeCounted(Fact.Readers readers, RawMail mail, MailHead head) throws Later {
        String company = readers.companyId();
        if (mail.isTooLarge()) {
            keeper.keep(company, head, 0, List.of(refusal(MailInError.MAIL_TOO_LARGE, MailInLimits.MOST_MEGABYTES)));
            return;
        }
        if (mail.isCrowded()) {
            keeper.keep(company, head, 0, List.of(refusal(MailInError.MAIL_NOT_READABLE)));
            return;
        }
        String tried = company + head.key();
        if (!limits.count(MailInLimits.TRIES, tried)) {
            keeper.keep(company, head, 0, List.of(refusal(MailInError.MAIL_GIVEN_UP)));
            return;
        }
        try {
            Optional<MailParts> parts = parts(mail);
            if (parts.isPresent()) {
                handIn(readers, head, parts.get());
            } else {
                keeper.keep(company, head, 0, List.of(refusal(MailInError.MAIL_NOT_READABLE)));
            }
        } catch (Later later) {
            if (!later.isPerhapsItsOwn()) {
                limits.takeBack(MailInLimits.TRIES, tried);
            }
            throw later;
        }
    }

    private static Refusal refusal(MailInError code, Object... arguments) {
        return new Refusal("–", new BusinessException(code, arguments));
    }

    /** In a thread of its own with an end of time: whatever goes wrong in there is a mail that cannot be read. */
    private Optional<MailParts> parts(RawMail mail) throws Later {
        Future<MailParts> reading = begun(mail);
        try {
            return Optional.of(reading.get(SECONDS_TO_READ, TimeUnit.SECONDS));
        } catch (ExecutionException ill) {
            LOG.log(Level.INFO, ill, () -> "A mail cannot be read");
            return Optional.empty();
        } catch (TimeoutException slow) {
            throw Later.slow(slow);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Later.busy(stopping);
        } finally {
            reading.cancel(true);
        }
    }

    private Future<MailParts> begun(RawMail mail) throws Later {
        try {
            return executor.submit(() -> MailParts.of(mail.message()));
        } catch (RejectedExecutionException full) {
            throw Later.busy(full);
        }
    }

    private void handIn(Fact.Readers readers, MailHead head, MailParts parts) throws Later {
        List<Refusal> refused = new ArrayList<>(parts.refused());
        int documents = 0;
        for (int i = 0; i < parts.files().size(); i++) {
            SentFile file = parts.files().get(i);
            DocumentForm form = new DocumentForm(key(head, i), description(head), List.of(file));
            try {
                handIns.handInByMail(readers, form);
                documents++;
            } catch (BusinessException not) {
                refused.addAll(refusals(file, not));
            }
        }
        keeper.keep(readers.companyId(), head, documents, refused);
    }

    /** All that is wrong with a file. */
    private static List<Refusal> refusals(SentFile file, BusinessException not) throws Later {
        List<BusinessException> all =
                Stream.concat(Stream.of(not), not.others().stream()).toList();
        if (all.stream().anyMatch(each -> each.code() == DocumentError.FILES_WAITING)) {
            throw Later.busy(not);
        }
        return all.stream().map(each -> new Refusal(file.name(), each)).toList();
    }

    private static String key(MailHead head, int file) {
        return "mail:" + Sha256.hex(head.key() + ":" + file);
    }

    /** What it is: what the mail was called, and who says to have sent it. */
    private static String description(MailHead head) {
        String sender = head.sender().isEmpty() ? "" : " (" + head.sender() + ")";
        String subject = head.subject().isEmpty() ? "–" : head.subject();
        return PlainText.beginning(subject, Math.max(1, LONGEST_DESCRIPTION - sender.length())) + sender;
    }

    /** Whether documents come by mail at all. */
    boolean isThere() {
        return settings.mailIn().isPresent();
    }
}
