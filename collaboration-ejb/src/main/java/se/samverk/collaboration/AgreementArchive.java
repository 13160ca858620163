package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.catalogue.Catalogue;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;

/** What a company has agreed with its bureaus, now and before (K9); each change of it stands in the record. */
@ApplicationScoped
public class AgreementArchive implements ArchivePart {

    private static final int DECIMALS = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    Catalogue catalogue;

    /** A collaboration with the bureau's name. */
    public record Agreed(Collaboration collaboration, String bureau) {}

    @Override
    public String folder() {
        return "avtal";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Avtalen med byråer, ett på varje rad: tjänst, variant, pris, vem som betalar, när det började och slutade."
                        + " Ändringar av dem står i loggen.",
                "The agreements with bureaus, one in each row: service, variant, price, who pays, when it began and ended."
                        + " Changes of them stand in the record.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "avtal.csv",
                List.of(
                        "avtal",
                        "byrå",
                        "tjänst",
                        "variant",
                        "månader",
                        "pris",
                        "betalas av",
                        "läge",
                        "inbjudan",
                        "godkänt",
                        "slutar"),
                table -> {
                    for (Agreed each : agreed(target.companyId())) {
                        table.row(row(target, each));
                    }
                });
    }

    private Object[] row(ArchiveFolder target, Agreed each) {
        Collaboration collaboration = each.collaboration();
        return new Object[] {
            collaboration.id(),
            each.bureau(),
            catalogue.agreed(collaboration.serviceCode()).name().in(target.language()),
            collaboration.variantCode(),
            collaboration.periodMonths(),
            BigDecimal.valueOf(collaboration.priceOre(), DECIMALS),
            collaboration.invoiceRecipient(),
            collaboration.state(),
            Time.day(collaboration.invitedAt()),
            collaboration.acceptedOn(),
            collaboration.endsOn()
        };
    }

    private List<Agreed> agreed(String companyId) {
        return em.createQuery("""
                        select new se.samverk.collaboration.AgreementArchive$Agreed(c, b.name)
                        from Collaboration c
                        join Company b on b.id = c.bureauId
                        where c.companyId = :company and c.acceptedOn is not null
                        order by c.id
                        """, Agreed.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
