package se.samverk.web.refusal;

import jakarta.faces.application.FacesMessage;

/** A refusal on a page, with the place where it is remedied when that is known. */
public class RefusalMessage extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final transient Remedies.Remedy remedy;

    RefusalMessage(String text, Remedies.Remedy remedy) {
        super(SEVERITY_ERROR, text, null);
        this.remedy = remedy;
    }

    /** Null when none is known. */
    public Remedies.Remedy remedy() {
        return remedy;
    }
}
