package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.entry.EntryQuery;
import se.samverk.bookkeeping.entry.EntryRow;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.bookkeeping.template.TemplateRow;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.shared.Keyset;
import se.samverk.shared.SearchWords;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** What an empty grid can begin with beside an account: templates and earlier entries that fit what is typed. */
public class EntrySuggestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 4;

    @Inject
    transient TemplateService templates;

    @Inject
    transient EntryService entries;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Formats formats;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String typed = request.getParameter("q");
        List<String> words = SearchWords.ofSearch(typed);
        JsonArrayBuilder found = Json.createArrayBuilder();
        if (!words.isEmpty()) {
            Stream.concat(templates(words), entries(typed)).forEach(found::add);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(found.build().toString());
    }

    private Stream<JsonObjectBuilder> templates(List<String> words) {
        return templates.list().stream()
                .filter(template -> SearchWords.fit(words, SearchWords.ofText(formats.text(template.name()))))
                .limit(MOST)
                .map(this::template);
    }

    private JsonObjectBuilder template(TemplateRow template) {
        return suggestion("entry.template", "mall", template.id())
                .add("name", formats.text(template.name()))
                .add("note", formats.message("templateOwner." + template.owner()));
    }

    private Stream<JsonObjectBuilder> entries(String typed) {
        return entries.page(new EntryQuery(typed), Keyset.FIRST).rows().stream()
                .limit(MOST)
                .map(this::entry);
    }

    private JsonObjectBuilder entry(EntryRow entry) {
        return suggestion("entry.earlier", "kopia", entry.id())
                .add("name", entry.name() + " " + entry.description())
                .add("note", entry.day() + ", " + formats.amount(entry.amount()));
    }

    private JsonObjectBuilder suggestion(String group, String parameter, String id) {
        return Json.createObjectBuilder()
                .add("group", formats.message(group))
                .add(
                        "href",
                        new Href(workspace.href("NEW_ENTRY"))
                                .with(parameter, id)
                                .toString());
    }
}
