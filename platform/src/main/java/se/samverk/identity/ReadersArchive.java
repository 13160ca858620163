package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;

/** Who reads or has read in the company's services until a day (K9, D7f). */
@ApplicationScoped
public class ReadersArchive implements ArchivePart {

    @Inject
    InvitedReaders readers;

    @Override
    public String folder() {
        return "lasare";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Inbjudna läsare, vad de läser och till vilken dag.",
                "Invited readers, what they read and until which day.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "lasare.csv",
                List.of(
                        "namn",
                        "e-post",
                        "för",
                        "anteckning",
                        "tjänster",
                        "inbjuden",
                        "tackade ja",
                        "till och med",
                        "avslutad"),
                table -> {
                    for (InvitedReader reader : readers.of(target.companyId())) {
                        table.row(
                                reader.name(),
                                reader.email().value(),
                                reader.purpose(),
                                reader.note(),
                                reader.services().stream().sorted().collect(Collectors.joining(", ")),
                                Time.minute(reader.invitedAt()),
                                reader.acceptedAt() == null ? null : Time.minute(reader.acceptedAt()),
                                reader.readsUntil(),
                                reader.endedAt() == null ? null : Time.minute(reader.endedAt()));
                    }
                });
    }
}
