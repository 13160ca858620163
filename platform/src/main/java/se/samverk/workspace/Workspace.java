package se.samverk.workspace;

import jakarta.enterprise.context.RequestScoped;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;

/**
 * The company that this request is about. Whoever answers the request {@linkplain #choose names} it;
 * only while a method of a service runs that the caller may call does it tell it, so a service that
 * takes its company from here cannot work for one that nobody has been asked about.
 */
@RequestScoped
public class Workspace {

    private String companyId;
    private String serviceCode;
    private Admission admission;

    /**
     * Names a company, and the service of it that one stands in. This decides nothing: every method of a service does,
     * each time.
     *
     * @throws IllegalStateException within a method of a service, which was asked about another one
     */
    public void choose(String chosenCompanyId, String chosenServiceCode) {
        if (admission != null) {
            throw new IllegalStateException("A service is at work for the company that was chosen");
        }
        companyId = chosenCompanyId;
        serviceCode = chosenServiceCode;
    }

    /**
     * The company whose service the caller is in.
     *
     * @throws BusinessException NOT_FOUND outside the methods of a service
     */
    public String companyId() {
        if (admission == null) {
            throw BusinessException.notFound();
        }
        return companyId;
    }

    /**
     * Who reads in the record what is done in the service: the company, and the bureau that works in it now.
     *
     * @throws BusinessException NOT_FOUND outside the methods of a service
     */
    public Fact.Readers readers() {
        String company = companyId();
        return new Fact.Readers(admission.bureauId(), company, null);
    }

    /**
     * The code of the service that the caller is in.
     *
     * @throws BusinessException NOT_FOUND outside the methods of a service
     */
    public String serviceCode() {
        companyId();
        return serviceCode;
    }

    /**
     * How the caller came in.
     *
     * @throws BusinessException NOT_FOUND outside the methods of a service
     */
    public Admission admission() {
        companyId();
        return admission;
    }

    /**
     * @throws BusinessException NOT_FOUND when none has been
     */
    String chosen() {
        if (companyId == null) {
            throw BusinessException.notFound();
        }
        return companyId;
    }

    /** The service that one stands in: what belongs to the company asks for that one. */
    String chosenService() {
        return serviceCode;
    }

    /**
     * @param admitted null for closed
     * @return how it was open before
     */
    Admission open(Admission admitted) {
        Admission before = admission;
        admission = admitted;
        return before;
    }
}
