package se.samverk.web.conversation;

import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** The lines of a page's object, for whoever asks about one of them. */
public final class AskedLines {

    private AskedLines() {}

    /**
     * @param labels what people call them, in their order
     */
    public static List<SelectItem> of(List<String> labels) {
        List<SelectItem> items = new ArrayList<>();
        labels.forEach(label -> items.add(new SelectItem(items.size() + 1, label)));
        return items;
    }
}
