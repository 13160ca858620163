package se.samverk.web.planted;

import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.ViewScoped;

/** Sends a beacon to the first form of a page, whatever that form does, when the page is left. */
@Named("beacon")
@ViewScoped
public class BeaconBean implements Serializable {
    private static final long serialVersionUID = 1L;
}
