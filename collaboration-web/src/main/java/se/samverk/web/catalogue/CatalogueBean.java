package se.samverk.web.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** The services on offer, for pages. */
@Named("catalogue")
@ApplicationScoped
public class CatalogueBean {

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    public List<OfferedService> getServices() {
        return catalogue.services();
    }

    /** A service that was agreed on, also when it is no longer on offer. */
    public OfferedService service(String code) {
        return catalogue.agreed(code);
    }

    public String name(String code) {
        return formats.text(service(code).name());
    }

    /** The names of several, as one text. */
    public String names(List<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public String variantName(String code, String variantCode) {
        return formats.text(service(code).agreedVariant(variantCode).name());
    }

    /** Those on offer, and the one that is chosen, also when it is no longer among them. */
    public List<Choice> choices(String chosen) {
        return Stream.concat(getServices().stream().map(OfferedService::code), Stream.ofNullable(chosen))
                .distinct()
                .map(code -> new Choice(code, name(code), code.equals(chosen)))
                .toList();
    }

    /** The variants side by side: who does each task, who may pay, and what it costs. */
    public List<VariantLine> variantLines(OfferedService service) {
        List<VariantLine> lines = new ArrayList<>();
        for (int i = 0; i < service.tasks().size(); i++) {
            int task = i;
            lines.add(line(formats.text(service.tasks().get(i).name()), service, variant -> worker(variant, task)));
        }
        lines.add(line(formats.message("service.payers"), service, this::payers));
        lines.add(line(formats.message("service.price"), service, this::prices));
        return lines;
    }

    private VariantLine line(String label, OfferedService service, Function<Variant, List<String>> texts) {
        return new VariantLine(label, service.variants().stream().map(texts).toList());
    }

    private List<String> worker(Variant variant, int task) {
        return List.of(formats.message("worker." + variant.division().get(task)));
    }

    private List<String> payers(Variant variant) {
        return List.of(variant.recipients().stream()
                .map(payer -> formats.message("recipient." + payer))
                .collect(Collectors.joining(", ")));
    }

    private List<String> prices(Variant variant) {
        return variant.prices().stream()
                .map(price -> formats.price(price.ore(), price.months()))
                .toList();
    }

    /** The lowest price for a month in öre, over all variants and periods. */
    public long lowestMonthlyOre(OfferedService service) {
        return service.variants().stream()
                .mapToLong(Variant::lowestMonthlyOre)
                .min()
                .orElseThrow();
    }
}
