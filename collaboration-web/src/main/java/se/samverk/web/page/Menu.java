package se.samverk.web.page;

import se.samverk.caller.Right;

/** The parts of the menu. */
public enum Menu {
    MAIN(Right.SIGNED_IN),
    MAINTENANCE(Right.MAINTAIN),
    /** In the books of a company. */
    BOOKKEEPING(Right.READ_IN_SERVICE);

    private final Right right;

    Menu(Right right) {
        this.right = right;
    }

    /** What one must be allowed to do to see the part at all. */
    Right right() {
        return right;
    }
}
