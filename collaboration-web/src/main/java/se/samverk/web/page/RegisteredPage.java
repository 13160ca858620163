package se.samverk.web.page;

import static se.samverk.caller.Right.ANYONE;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.Caller;
import se.samverk.caller.Right;

/** An address of the application, as it is registered: a page to look at, or what a servlet answers. */
public interface RegisteredPage {

    /** What is said of it where it is registered. */
    PageSpec spec();

    /** Where the page is, without what is named after it in the path. */
    default String address() {
        return spec().address();
    }

    /** The page of what is named in the path: a client, a collaboration. */
    default String of(String... names) {
        return Stream.concat(Stream.of(address()), Arrays.stream(names)).collect(Collectors.joining("/"));
    }

    /** What a caller must be allowed to do; {@link Right#ANYONE} where nobody need be signed in. */
    default Right right() {
        return spec().right();
    }

    /** Whether it is open to everybody, signed in or not. */
    default boolean isForEverybody() {
        return right() == ANYONE;
    }

    /** Whether the caller is where the page is at all; a visitor is in the portal of the client. */
    default boolean isKnownTo(Caller caller) {
        boolean inBureau = caller.bureau() && !caller.isVisiting();
        return portal().isOpenTo(inBureau) && right().isKnownTo(caller);
    }

    default boolean isGrantedTo(Caller caller) {
        return isKnownTo(caller) && right().isGrantedTo(caller);
    }

    default Portal portal() {
        return Portal.of(address());
    }

    /** Whether it is a page to look at; otherwise a servlet answers. */
    default boolean isView() {
        return spec().view();
    }

    /** Whether its form brings files; of any other page nothing in parts is read. */
    default boolean takesFiles() {
        return spec().takesFiles();
    }

    /** Whether those who only report in a service come to it, too. */
    default boolean isForReporters() {
        return spec().ofReporters();
    }

    /** What is named after the address, in order. */
    default List<String> names() {
        return spec().names();
    }

    /** The entries of the menu that it belongs to, one in each portal; empty for none. */
    default List<WebPage> under() {
        return spec().under();
    }

    /** A PrimeIcons class; null for a page that is not gone to from anywhere. */
    default String icon() {
        return spec().icon();
    }

    /** The text that it is called by; null for a page that is not gone to from anywhere. */
    default String titleKey() {
        return spec().titleKey();
    }

    /** Where it stands in the menu; null for nowhere. */
    default Menu menu() {
        return spec().menu();
    }

    /** Whether it can be gone to from anywhere, so that the search finds it. */
    default boolean isFound() {
        return titleKey() != null && names().isEmpty();
    }

    /** The keys of all texts that it is found by. */
    default Stream<String> keys() {
        return Stream.concat(Stream.of(titleKey()), spec().moreKeys().stream());
    }
}
