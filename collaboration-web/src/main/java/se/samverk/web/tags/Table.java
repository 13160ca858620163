package se.samverk.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code s:table}: a row for each element of a list, with a cell for each {@link Column}.
 *
 * <p>In a narrow window the rows are drawn as cards. A browser then forgets that they are rows of a table, so
 * their roles are written out.
 */
@FacesComponent("samverk.Table")
public class Table extends UIData {

    public Table() {
        setRendererType(null);
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        super.encodeBegin(context);
        Element.start(context, this, "table", "table", styleClass());
        encodeCaption(context.getResponseWriter());
        encodeHead(context);
    }

    private String styleClass() {
        String kind = Element.text(this, "kind");
        return kind == null ? "table" : "table table-" + kind;
    }

    private void encodeCaption(ResponseWriter out) throws IOException {
        out.startElement("caption", this);
        out.writeAttribute("class", "visually-hidden", null);
        out.writeText(Element.text(this, "caption"), null);
        out.endElement("caption");
    }

    private void encodeHead(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        Element.start(context, this, "thead", "rowgroup", null);
        Element.start(context, this, "tr", "row", null);
        for (Column column : columns()) {
            column.encodeHead(context);
        }
        out.endElement("tr");
        out.endElement("thead");
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        Element.start(context, this, "tbody", "rowgroup", null);
        String index = Element.text(this, "index");
        for (setRowIndex(0); isRowAvailable(); setRowIndex(getRowIndex() + 1)) {
            if (index != null) {
                context.getExternalContext().getRequestMap().put(index, getRowIndex());
            }
            encodeRow(context);
        }
        setRowIndex(-1);
        out.endElement("tbody");
    }

    private void encodeRow(FacesContext context) throws IOException {
        Element.start(context, this, "tr", "row", Element.text(this, "rowClass"));
        for (Column column : columns()) {
            column.encodeCells(context);
        }
        context.getResponseWriter().endElement("tr");
    }

    private List<Column> columns() {
        return getChildren().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(Column::isRendered)
                .toList();
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement("table");
        super.encodeEnd(context);
    }
}
