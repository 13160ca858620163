package se.samverk.bookkeeping.documentation;

import java.util.ArrayList;
import java.util.List;
import se.samverk.shared.LocalText;

/** Writes a chapter; its texts begin with its name. */
final class ChapterWriter {

    private final String name;
    private final List<Chapter.Item> items = new ArrayList<>();

    ChapterWriter(String name) {
        this.name = name;
    }

    /** Adds an item with the texts of its own key. */
    ChapterWriter say(String item, Object... arguments) {
        return add(text(item), text(item + ".text", arguments));
    }

    ChapterWriter add(LocalText about, LocalText text) {
        items.add(new Chapter.Item(about, text));
        return this;
    }

    /** A text of the chapter. */
    LocalText text(String key, Object... arguments) {
        return DocumentationTexts.both(name + "." + key, arguments);
    }

    /** The chapter; where there is nothing to tell it says so. */
    Chapter end() {
        if (items.isEmpty()) {
            say("none");
        }
        return new Chapter(DocumentationTexts.both(name), items);
    }
}
