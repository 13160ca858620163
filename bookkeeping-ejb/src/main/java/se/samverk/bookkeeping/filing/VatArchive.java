package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;

/** The VAT returns of a company: a list of all, and the file of each (B20–B22, K9). */
@ApplicationScoped
public class VatArchive implements ArchivePart {

    @Inject
    VatReturnFinder returns;

    @Override
    public String folder() {
        return "moms";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Momsdeklarationer: en lista med alla, också dem som togs tillbaka, och Skatteverkets fil för var och en.",
                "VAT returns: a list of all, also those that were taken back, and the Tax Agency’s file of each.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        List<VatReturn> all = returns.all(target.companyId());
        target.table(
                "momsdeklarationer.csv",
                List.of("deklaration", "från", "till", "version", "läge", "senast", "kvittens", "kvittens den", "skäl"),
                table -> {
                    for (VatReturn each : all) {
                        Receipt receipt = each.receipt();
                        table.row(
                                each.id(),
                                each.first(),
                                each.last(),
                                each.number(),
                                each.state(),
                                each.dueOn(),
                                receipt == null ? null : receipt.number(),
                                receipt == null ? null : receipt.day(),
                                each.reason());
                    }
                });
        for (VatReturn each : all) {
            target.file(each.id() + ".eskd", file -> file.write(returns.file(each)));
        }
    }
}
