package se.samverk.web.page;

/** In which of the two portals an address is. */
public enum Portal {
    BUREAU("/byra"),
    CLIENT("/mina"),
    /** In neither: the same for both, or for somebody who is not signed in. */
    NEITHER(null);

    private final String root;

    Portal(String root) {
        this.root = root;
    }

    /** The portal that a path leads into. */
    public static Portal of(String path) {
        if (BUREAU.holds(path)) {
            return BUREAU;
        }
        return CLIENT.holds(path) ? CLIENT : NEITHER;
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
            case NEITHER -> true;
        };
    }
}
