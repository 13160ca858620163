package se.samverk.web.planted;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Kept from one page to the next, whoever is logged in by then. */
@Named("basket")
@SessionScoped
public class Basket implements Serializable {
    private static final long serialVersionUID = 1L;
}
