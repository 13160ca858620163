package se.samverk.web.page;

import java.util.stream.Stream;

/** In which portal an address is. */
public enum Portal {
    BUREAU("/byra"),
    CLIENT("/mina"),
    /** A company's service: the same pages for both sides. */
    SERVICE("/tjanst"),
    /** In neither: the same for both, or for somebody who is not signed in. */
    NEITHER(null);

    private final String root;

    Portal(String root) {
        this.root = root;
    }

    /** The portal that a path leads into. */
    public static Portal of(String path) {
        return Stream.of(BUREAU, CLIENT, SERVICE)
                .filter(portal -> portal.holds(path))
                .findFirst()
                .orElse(NEITHER);
    }

    /** The folder of its addresses; null for neither. */
    String root() {
        return root;
    }

    private boolean holds(String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    boolean isOpenTo(boolean inBureau) {
        return switch (this) {
            case BUREAU -> inBureau;
            case CLIENT -> !inBureau;
            case SERVICE, NEITHER -> true;
        };
    }
}
