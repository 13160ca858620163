package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.UUID;
import se.samverk.shared.ServerKey;
import se.samverk.shared.Sha256;

/**
 * The secret words at the end of links in mails. A token is an HMAC-SHA-256 of the link's random id
 * under a key that only the servers have, which the id says ({@link ServerKey#mark}). So it can be made again when a mail is sent again, and it
 * is stored nowhere: the link's row holds its hash, the outbox its id.
 */
@ApplicationScoped
public class LinkTokens {

    @Inject
    ServerKey key;

    /** The id of a new link: random, but for the mark of the key that its token is made under. */
    public String newLinkId() {
        String mark = key.mark();
        return mark + UUID.randomUUID().toString().substring(mark.length());
    }

    /** 256 bits in the letters that an address may hold. */
    public String of(String linkId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.mac(linkId));
    }

    /** What is stored of a token. */
    public String hash(String token) {
        return Sha256.hex(token);
    }
}
