package se.samverk.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIColumn;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code s:column}: the head of a column and its cell in each row of a {@link Table}. The cell carries the label
 * of the head, to be shown beside its value where the row is drawn as a card.
 */
@FacesComponent("samverk.Column")
public class Column extends UIColumn {

    /** What stands in a column, apart from ordinary text. */
    enum Kind {
        TEXT,
        /** Names the row. */
        HEAD,
        NUMBER,
        /** What can be done with the row. */
        ACT,
        /** The box that chooses the row. */
        CHOOSE;

        /** Needs no label beside it, nor a visible one above. */
        boolean isPlain() {
            return this == ACT || this == CHOOSE;
        }
    }

    void encodeHead(FacesContext context) throws IOException {
        String label = label();
        if (label == null) {
            Element.start(context, this, "td", "cell", null);
            context.getResponseWriter().endElement("td");
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        Element.start(context, this, "th", "columnheader", kind() == Kind.NUMBER ? "number" : null);
        out.writeAttribute("scope", "col", null);
        String sortHref = Element.text(this, "sortHref");
        if (sortHref != null) {
            out.writeAttribute("aria-sort", Objects.requireNonNullElse(Element.text(this, "sorted"), "none"), null);
            out.startElement("a", this);
            out.writeURIAttribute("href", sortHref, null);
            out.writeText(label, null);
            out.endElement("a");
        } else if (kind().isPlain()) {
            out.startElement("span", this);
            out.writeAttribute("class", "visually-hidden", null);
            out.writeText(label, null);
            out.endElement("span");
        } else {
            out.writeText(label, null);
        }
        out.endElement("th");
    }

    void encodeCells(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        boolean head = kind() == Kind.HEAD;
        String element = head ? "th" : "td";
        Element.start(context, this, element, head ? "rowheader" : "cell", styleClass());
        if (head) {
            out.writeAttribute("scope", "row", null);
        } else if (!kind().isPlain()) {
            out.writeAttribute("data-label", label(), null);
        }
        for (UIComponent child : getChildren()) {
            child.encodeAll(context);
        }
        out.endElement(element);
    }

    private String styleClass() {
        List<Kind> named = List.of(Kind.NUMBER, Kind.ACT, Kind.CHOOSE);
        String ofKind = named.contains(kind()) ? kind().name().toLowerCase(Locale.ROOT) : null;
        String all = Stream.of(ofKind, Element.text(this, "styleClass"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    private String label() {
        return Element.text(this, "label");
    }

    private Kind kind() {
        String kind = Element.text(this, "kind");
        return kind == null ? Kind.TEXT : Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
