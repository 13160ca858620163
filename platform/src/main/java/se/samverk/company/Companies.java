package se.samverk.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;

/** The companies on the platform and the bureau each one collaborates with. */
@ApplicationScoped
public class Companies {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CUSTOMER_NUMBERS = 90_000_000;
    private static final int FIRST_CUSTOMER_NUMBER = 10_000_000;

    @PersistenceContext
    EntityManager em;

    public Company get(String id) {
        Company company = em.find(Company.class, id);
        if (company == null) {
            throw BusinessException.notFound();
        }
        return company;
    }

    /**
     * Reads a company and holds it until the transaction ends, so that what is decided about its
     * bureau, administrators and main contact is decided by one at a time.
     */
    public Company getForUpdate(String id) {
        Company company = em.find(Company.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (company == null) {
            throw BusinessException.notFound();
        }
        return company;
    }

    public Optional<Company> find(OrganisationNumber number) {
        return em.createQuery("select c from Company c where c.organisationNumber = :number", Company.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The companies among {@code numbers} that are on the platform already. */
    public List<Company> find(Collection<OrganisationNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select c from Company c where c.organisationNumber in :numbers", Company.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /**
     * Takes a new organisation onto the platform.
     *
     * @param name its name until its own administrator says otherwise
     */
    public Company add(OrganisationNumber number, String name, boolean bureau) {
        // Random, so that a customer number tells nobody how many customers there are.
        String customerNumber = Integer.toString(FIRST_CUSTOMER_NUMBER + RANDOM.nextInt(CUSTOMER_NUMBERS));
        Company company = new Company(customerNumber, number, name, bureau);
        em.persist(company);
        // Here and wherever rows refer to each other by id: inserted in the order they are made in.
        em.flush();
        return company;
    }

    /**
     * Binds a company to a bureau with the first acceptance.
     *
     * @param company read by {@link #getForUpdate}
     * @throws BusinessException CLIENT_HAS_OTHER_BUREAU (S3)
     */
    public void bind(Company company, String bureauId) {
        CompanyBureau present = em.find(CompanyBureau.class, company.id());
        if (present == null) {
            em.persist(new CompanyBureau(company, bureauId));
            em.flush();
        } else if (!present.bureauId().equals(bureauId)) {
            throw new BusinessException(CompanyError.CLIENT_HAS_OTHER_BUREAU);
        }
    }

    /** Whether the company collaborates with a bureau other than this one. */
    public boolean hasOtherBureau(String companyId, BureauId bureau) {
        CompanyBureau present = em.find(CompanyBureau.class, companyId);
        return present != null && !present.bureauId().equals(bureau.value());
    }

    /** Whether the bureau is the one that the company collaborates with. */
    public boolean isClientOf(String companyId, BureauId bureau) {
        CompanyBureau present = em.find(CompanyBureau.class, companyId);
        return present != null && present.bureauId().equals(bureau.value());
    }

    /** Frees the company of its bureau after its last collaboration has ended. */
    public void release(Company company) {
        CompanyBureau present = em.find(CompanyBureau.class, company.id());
        if (present != null) {
            em.remove(present);
        }
    }
}
