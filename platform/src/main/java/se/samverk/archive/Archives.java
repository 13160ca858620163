package se.samverk.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** Writes all that a company has here into one archive. */
@ApplicationScoped
public class Archives {

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Instance<ArchivePart> parts;

    /**
     * In one transaction, so that all parts tell of the same moment as far as the database lets them.
     *
     * @param progress is told after each file
     */
    @Transactional
    public void write(String companyId, Language language, OutputStream target, Runnable progress) throws IOException {
        List<ArchivePart> ordered =
                parts.stream().sorted(Comparator.comparing(ArchivePart::folder)).toList();
        Company company = companies.get(companyId);
        try (ArchiveWriter archive = new ArchiveWriter(target, progress)) {
            for (Language each : Language.values()) {
                String readme = readme(company, ordered, each);
                archive.file(
                        ArchiveTexts.of("readme.file", each),
                        file -> file.write(readme.getBytes(StandardCharsets.UTF_8)));
            }
            for (ArchivePart part : ordered) {
                part.write(new ArchiveFolder(archive, part.folder(), companyId, language));
            }
            archive.finish();
        }
    }

    private String readme(Company company, List<ArchivePart> ordered, Language language) {
        String folders = ordered.stream()
                .map(part -> part.folder() + "/\n    " + part.contents().in(language))
                .collect(Collectors.joining("\n"));
        return Stream.of(
                        ArchiveTexts.of(
                                "readme.head",
                                language,
                                company.name(),
                                Time.today(clock).toString()),
                        folders,
                        ArchiveTexts.of("readme.sums", language, ArchiveWriter.SUMS))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
