package se.samverk.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import se.samverk.shared.SealedTexts;

/**
 * Where in a list of clients a reader was, as the cursor that an address carries: the place itself,
 * not the client that stood there, which may have been renamed meanwhile. Sealed, since the number
 * of a client may be a person's.
 */
@ApplicationScoped
class ClientPlaces {

    private static final int ID_LENGTH = 36;

    @Inject
    SealedTexts seals;

    /**
     * A place in a list: after, or before, what is placed by this key and this id.
     *
     * @param key as {@link ClientOrder#key} gives it
     */
    record Place(String key, String id) {}

    String cursor(ClientOrder order, Place place) {
        return seals.seal(use(order), place.id() + place.key());
    }

    /** Empty for the first page, and for what is no cursor of a list in this order. */
    Optional<Place> find(ClientOrder order, String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(cipher -> seals.open(use(order), cipher))
                .map(text -> new Place(text.substring(ID_LENGTH), text.substring(0, ID_LENGTH)));
    }

    private static String use(ClientOrder order) {
        return "clients by " + order;
    }
}
