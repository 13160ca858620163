package se.samverk.shared;

import com.ibm.icu.util.VersionInfo;

/**
 * Rows that keep what rules make of their texts: a place in lists ({@link SortKey}), the words that
 * they are found by. Each keeps by which rules that was; what others have made is made anew when a
 * server starts, since it would stand in the wrong place and not be found. A bean of each package
 * that has such rows.
 */
public interface StoredKeys {

    /**
     * The rules of this release. The first number is ours: it is raised when {@link SortKey} or the
     * cutting of words makes something else of a text. The other is that of ICU4J, whose tables they
     * stand on.
     */
    String RULES = "1/" + VersionInfo.ICU_VERSION;

    /**
     * Makes anew what is kept of some rows that other rules have made, in a transaction of its own.
     * Of several servers that start together one does each row.
     *
     * @return whether there were any
     */
    boolean renewSome();
}
