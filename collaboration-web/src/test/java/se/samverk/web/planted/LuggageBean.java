package se.samverk.web.planted;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Carries a file from click to click: transient says nothing to a server that keeps the bean itself. */
@Named("luggage")
@ViewScoped
public class LuggageBean implements Serializable {
    private static final long serialVersionUID = 1L;

    transient byte[] file;
}
