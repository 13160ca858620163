package se.samverk.web.request;

import jakarta.faces.application.FacesMessage;

/** A refusal on a page, with the place where it is mended when that is known. */
public class RefusalMessage extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final transient Mends.Mend mend;

    RefusalMessage(String text, Mends.Mend mend) {
        super(SEVERITY_ERROR, text, null);
        this.mend = mend;
    }

    /** Null when none is known. */
    public Mends.Mend mend() {
        return mend;
    }
}
