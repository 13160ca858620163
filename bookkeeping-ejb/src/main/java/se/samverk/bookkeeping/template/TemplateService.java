package se.samverk.bookkeeping.template;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.template.TemplateFact.Occasion;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.bookkeeping.template.TemplateRow.Owner;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * Templates for entries that come again (B28): those that ship, the company's own, and those of the bureau that works in its
 * books. Who makes one makes it for its own side: a bureau for all its clients, the company for itself.
 */
@Boundary
@OfService("bookkeeping")
public class TemplateService {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;

    private final Jsonb jsonb = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    ShippedTemplates shipped;

    @Inject
    Event<Fact> facts;

    /** All that can be used here, those of one's own side first, then by name. */
    @Requires(Right.READ_IN_SERVICE)
    public List<TemplateRow> list() {
        return Stream.concat(
                        made().stream().map(this::row), shipped.list().stream().map(TemplateView::row))
                .toList();
    }

    /** The same with their lines. */
    @Requires(Right.READ_IN_SERVICE)
    public List<TemplateView> views() {
        return Stream.concat(made().stream().map(this::view), shipped.list().stream())
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for one of another company or bureau
     */
    @Requires(Right.READ_IN_SERVICE)
    public TemplateView view(String templateId) {
        return shipped.find(templateId).orElseGet(() -> view(get(templateId)));
    }

    /**
     * What an entry by a template is, with these amounts; lines that come to nothing are left out.
     *
     * @param typed by name; nothing for one that is missing
     * @throws BusinessException NOT_FOUND; AMOUNT_NOT_VALID at {@code amounts.} and the name; FORMULA_NOT_VALID
     */
    @Requires(Right.READ_IN_SERVICE)
    public EntryForm fill(String templateId, Map<String, String> typed, Language language) {
        TemplateView template = view(templateId);
        Faults faults = new Faults();
        Map<String, Amount> amounts = new HashMap<>();
        template.amounts()
                .forEach(name ->
                        faults.check(() -> amounts.put(name, TypedAmount.of("amounts." + name, typed.get(name)))));
        faults.refuse();
        List<Amount> values = Template.of(template.lines()).values(amounts);
        List<LineForm> lines =
                template.lines().stream().filter(line -> !line.isEmpty()).toList();
        List<EntryForm.LineForm> filled = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isZero()) {
                filled.add(new EntryForm.LineForm(
                        lines.get(i).account(),
                        text(values.get(i).debit()),
                        text(values.get(i).credit()),
                        null,
                        null,
                        null));
            }
        }
        return new EntryForm(null, null, template.description().in(language), null, null, null, filled, List.of());
    }

    private static String text(Amount amount) {
        return amount.isZero() ? null : amount.toString().replace('.', ',');
    }

    /**
     * Makes a template for the caller's own side.
     *
     * @return its id
     * @throws BusinessException all that is wrong at its fields; TEMPLATE_NAME_TAKEN
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String add(TemplateForm form) {
        EntryTemplate template = new EntryTemplate(own());
        keep(template, form);
        em.persist(template);
        flush();
        tell(Occasion.TEMPLATE_SAVED, template, null);
        return template.id();
    }

    /**
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, also for one of the other side or that ships; STALE; what {@link #add} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void change(String templateId, TemplateForm form, int version) {
        EntryTemplate template = ownToChange(templateId);
        if (template.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        TemplateFact.Made was = made(template);
        keep(template, form);
        flush();
        tell(Occasion.TEMPLATE_CHANGED, template, was);
    }

    /**
     * Removes a template; what was posted by it stays. Repeating it finds nothing.
     *
     * @throws BusinessException NOT_FOUND, also for one of the other side or that ships
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void remove(String templateId) {
        EntryTemplate template = ownToChange(templateId);
        em.remove(template);
        facts.fire(new TemplateFact(
                Occasion.TEMPLATE_REMOVED, template.id(), workspace.readers(), template.name(), null, made(template)));
    }

    private void tell(Occasion occasion, EntryTemplate template, TemplateFact.Made was) {
        String before = was == null ? null : was.name();
        facts.fire(new TemplateFact(occasion, template.id(), workspace.readers(), before, template.name(), was));
    }

    private TemplateFact.Made made(EntryTemplate template) {
        return new TemplateFact.Made(
                template.ownerId(), template.name(), view(template).lines());
    }

    /** Whose templates the caller makes. */
    private String own() {
        return workspace.admission().side() == Side.BUREAU
                ? workspace.admission().bureauId()
                : workspace.companyId();
    }

    private List<String> owners() {
        String bureau = workspace.admission().bureauId();
        return bureau == null ? List.of(workspace.companyId()) : List.of(workspace.companyId(), bureau);
    }

    private List<EntryTemplate> made() {
        return em.createQuery("""
                        select t from EntryTemplate t
                        where t.ownerId in :owners
                        order by t.name, t.id
                        """, EntryTemplate.class)
                .setParameter("owners", owners())
                .getResultList();
    }

    private EntryTemplate get(String templateId) {
        return Optional.ofNullable(em.find(EntryTemplate.class, templateId))
                .filter(template -> owners().contains(template.ownerId()))
                .orElseThrow(BusinessException::notFound);
    }

    private EntryTemplate ownToChange(String templateId) {
        return Optional.of(get(templateId))
                .filter(template -> template.ownerId().equals(own()))
                .orElseThrow(BusinessException::notFound);
    }

    private void keep(EntryTemplate template, TemplateForm form) {
        Faults faults = new Faults();
        String name = faults.checked(() -> PlainText.required("name", form.name(), LONGEST_NAME));
        String text = faults.checked(() -> PlainText.optional("description", form.description(), LONGEST_TEXT));
        faults.check(() -> Template.of(form.lines()));
        faults.refuse();
        List<LineForm> lines =
                form.lines().stream().filter(line -> !line.isEmpty()).toList();
        template.keep(name, text, jsonb.toJson(new Content(lines)));
    }

    /** The lines as they are stored. */
    public record Content(List<LineForm> lines) {}

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of("entry_template_name_uq", BusinessException.at("name", TemplateError.TEMPLATE_NAME_TAKEN)));
        }
    }

    private TemplateRow row(EntryTemplate template) {
        Owner owner = template.ownerId().equals(workspace.companyId()) ? Owner.COMPANY : Owner.BUREAU;
        return new TemplateRow(template.id(), owner, both(template.name()));
    }

    private TemplateView view(EntryTemplate template) {
        List<LineForm> lines = jsonb.fromJson(template.content(), Content.class).lines();
        return new TemplateView(
                row(template),
                both(template.description() == null ? template.name() : template.description()),
                lines,
                Template.of(lines).amounts(),
                template.version());
    }

    private static LocalText both(String text) {
        return new LocalText(text, text);
    }
}
